"""The HTTP edge: the API for widgets, the trainee page, and the client of the Rasa server."""
