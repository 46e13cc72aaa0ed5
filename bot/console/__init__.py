"""The trainer's pages: sign in, attempts, transcripts. Server-rendered, no inline code."""
