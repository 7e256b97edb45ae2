"""The whole product on one PC: server, station and admin window on a made-up belt of bags."""
