"""The admin window: an office's view of bags, bills, people and stations."""
