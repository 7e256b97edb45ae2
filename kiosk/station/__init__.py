"""The station's judgement: modes, scans, cues. No disk, no network, no Qt."""
