"""A study group's answers as Parquet in a folder or a bucket: put there, taken back, added up.

    answers/day=2026-11-28/PSEUDONYM/DIGEST.parquet     rows of one learner
    answers/day=2026-11-28/together-NAME.parquet        of many, by whoever keeps it

Read `agreed` and `publishing` (up, and back), `gathering` (what lies there as files here),
`parquet` (its columns), `intake` (files into a table), `engine` (DuckDB, and the queries of `sql/`,
which are for Trino and Athena as well).
"""
