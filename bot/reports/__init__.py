"""Read models: what pages and clients show of attempts. Reads, never writes."""
