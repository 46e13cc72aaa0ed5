"""From text to behaviours with evidence, and from behaviours to levels and marks. Pure but for the model file."""
