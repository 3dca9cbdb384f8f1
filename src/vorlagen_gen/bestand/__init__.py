"""What an earlier build left that is still true: nothing is made again that would be the same."""
