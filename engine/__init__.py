"""What runs inside the Rasa server's environment."""
