"""Prints "passed failed skipped" of a TRX file and, where tests failed, writes their names and messages to a file.

Usage: results.py RESULTS.trx FAILURES.txt

Counts the results themselves: the file's own counters leave skipped tests out.
"""

import sys
import xml.etree.ElementTree as ElementTree

NAMESPACE = "{http://microsoft.com/schemas/VisualStudio/TeamTest/2010}"
MESSAGE_LINES = 40


def describe(result):
    message = result.findtext(f".//{NAMESPACE}ErrorInfo/{NAMESPACE}Message", "").splitlines()[:MESSAGE_LINES]
    # Of the stack, the frames that have a source line.
    frames = [line for line in result.findtext(f".//{NAMESPACE}ErrorInfo/{NAMESPACE}StackTrace", "").splitlines() if ":line " in line]
    return "\n".join([f"  {result.get('testName')}", *(f"    {line}" for line in message + frames)])


def main(results_path, failures_path):
    results = list(ElementTree.parse(results_path).iter(NAMESPACE + "UnitTestResult"))
    passed = sum(result.get("outcome") == "Passed" for result in results)
    skipped = sum(result.get("outcome") == "NotExecuted" for result in results)
    failures = [result for result in results if result.get("outcome") not in ("Passed", "NotExecuted")]
    if failures:
        with open(failures_path, "w", encoding="utf-8") as file:
            file.writelines(describe(failure) + "\n" for failure in failures)
    print(passed, len(failures), skipped)


if __name__ == "__main__":
    main(*sys.argv[1:])
