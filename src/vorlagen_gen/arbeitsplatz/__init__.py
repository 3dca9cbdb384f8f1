"""The workbench: papers as forms in the browser of the same computer."""
