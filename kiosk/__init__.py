"""The station's app and the admin window."""
