"""The buyer: pure, seeded, no input or output. State and what was heard give the next state and lines."""
