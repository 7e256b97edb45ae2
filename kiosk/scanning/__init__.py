"""From camera frames and scanner keys to scans; knows neither Qt nor what a scan means."""
