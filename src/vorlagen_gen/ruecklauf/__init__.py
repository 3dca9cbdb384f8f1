"""Returned copies of a paper -> changes to its sources, accepted or rejected one by one."""
