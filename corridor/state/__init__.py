"""What an installation keeps beside the repository: proposals, decisions, own releases, originals,
the log. SQLAlchemy and Alembic are imported by the functions that write or read, never before."""
