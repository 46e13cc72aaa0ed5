"""What Rasa calls: each action reads the tracker, asks one use case of the practice, returns events."""
