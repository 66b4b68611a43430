"""The only SQL: transactions, named queries, migrations, and rows turned into dataclasses."""
