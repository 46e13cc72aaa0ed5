"""The use cases: start, take a turn, hint, finish, review. Each is one transaction."""
