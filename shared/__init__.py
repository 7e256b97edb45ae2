"""What station and server agree on: codes, events, wire types, errors, ids, time and logging."""
