"""Checks a JSON document against a JSON schema and prints every mistake with its place.

Usage: validate.py SCHEMA DOCUMENT
"""

import json
import sys

import jsonschema


def main(schema_path, document_path):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    with open(document_path, encoding="utf-8") as file:
        document = json.load(file)
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    mistakes = list(validator(schema).iter_errors(document))
    for mistake in mistakes:
        print(f"{document_path}: {mistake.json_path}: {mistake.message}")
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
