"""Follows a challenge's standings over many connections, until a file appears, and says what came.

Arguments: address, challenge, connections, the file. Prints: listeners, how many ended with the last state, events in all.
"""
import asyncio, os, re, sys
from urllib.parse import urlsplit

address, challenge, count, stop = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
host, port = urlsplit(address).hostname, urlsplit(address).port
last, events = {}, 0


async def listen(number, once=False):
    global events
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(f"GET /v1/challenges/{challenge}/events HTTP/1.1\r\nHost: {host}\r\nAccept: text/event-stream\r\n\r\n".encode())
    try:
        while True:
            line = await reader.readline()
            if not line:
                return
            if line.startswith(b"data:"):
                events += 1
                # The moment of reading is no part of the state.
                last[number] = re.sub(rb'"as_of":"[^"]*"', b"", line)
                if once:
                    return
    finally:
        writer.close()


async def main():
    tasks = []
    for number in range(count):
        tasks.append(asyncio.create_task(listen(number)))
        if number % 50 == 49:
            await asyncio.sleep(0.02)
    while len(last) < count and not os.path.exists(stop):
        await asyncio.sleep(0.05)
    print("listening", flush=True)
    while not os.path.exists(stop):
        await asyncio.sleep(0.1)
    await asyncio.sleep(4)
    await listen("fresh", once=True)
    right = sum(last.get(number) == last["fresh"] for number in range(count))
    print(f"{count} {right} {events}", flush=True)
    for task in tasks:
        task.cancel()


asyncio.run(main())
