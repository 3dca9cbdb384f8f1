// Where the browser gets in that a run has opened: from here on its pages come from the server itself.

location.replace(`/${location.hash}`);
