"""The database: models, migrations and the queries of the use cases. Alone in knowing SQLAlchemy."""
