"""Writes a record and reads it again with the properties of each attempt, by librdkafka: `attempts.py PLAN`. A line of JSON for each."""

import json
import sys
import time

from confluent_kafka import Consumer, KafkaError, KafkaException, Producer

REFUSALS = {
    KafkaError._AUTHENTICATION: "authentication",
    KafkaError._SSL: "tls",
    KafkaError.TOPIC_AUTHORIZATION_FAILED: "authorization",
    KafkaError.GROUP_AUTHORIZATION_FAILED: "authorization",
    KafkaError._INVALID_ARG: "config",
}


class Refused(Exception):
    """The broker, the certificate or the library said no; other errors are tried again by the library itself."""


def tell(errors):
    """Raises the first that is a refusal. Callbacks only collect, since libraries in C do not like exceptions within."""
    for error in errors:
        if error is not None and refusal(error) is not None:
            raise Refused(f"{refusal(error)}: {error.str()}")


def refusal(error):
    """What kind it is, or None. What a broker says in TLS 1.3 of the certificate of a client is an error of the connection."""
    alert = error.code() == KafkaError._TRANSPORT and "SSL alert number" in error.str()
    return "tls" if alert else REFUSALS.get(error.code())


def produce(attempt, seconds):
    errors, delivered = [], []
    producer = Producer({**attempt["producer"], "error_cb": errors.append})
    try:
        producer.produce(
            attempt["topic"], attempt["id"], attempt["id"], on_delivery=lambda error, _: delivered.append(error)
        )
        end = time.monotonic() + seconds
        while not delivered and time.monotonic() < end:
            producer.poll(0.1)
            tell(errors)
        tell(delivered)
        if delivered != [None]:
            raise TimeoutError(f"the record was not delivered: {delivered}")
    finally:
        # nothing is under way when the producer goes
        producer.purge()
        producer.flush(1)


def consumes(attempt, seconds):
    errors = []
    consumer = Consumer({"auto.offset.reset": "earliest", **attempt["consumer"], "error_cb": errors.append})
    try:
        consumer.subscribe([attempt["topic"]])
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            record = consumer.poll(0.2)
            tell(errors)
            if record is None:
                continue
            tell([record.error()])
            if record.error() is None and record.value().decode() == attempt["id"]:
                consumer.commit(record, asynchronous=False)
                return True
        return False
    finally:
        consumer.close()


def outcome(attempt, seconds):
    try:
        produce(attempt, seconds)
        return "works" if consumes(attempt, seconds) else "nothing: the record was not read"
    except Refused as refused:
        return str(refused)
    except KafkaException as exception:
        error = exception.args[0]
        return f"{refusal(error) or 'nothing'}: {error.str()}"
    except TimeoutError as late:
        return f"nothing: {late}"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        plan = json.load(file)
    for attempt in plan["attempts"]:
        print(json.dumps({"id": attempt["id"], "outcome": outcome(attempt, plan["seconds"])}), flush=True)


main()
