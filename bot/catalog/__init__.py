"""The content: schemas, loader and cross-reference checks. Knows files, nothing of storage or HTTP."""
