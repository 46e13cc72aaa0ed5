"""What keeps the product from running, as one line that says what to do."""


class LaunchError(Exception):
    """Something that the operator can put right."""
