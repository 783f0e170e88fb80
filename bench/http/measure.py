"""Starts the three servers, checks that they send the same bytes, and prints one table. Called by run.sh.

  measure.py PAGE_SERVER FOLDER SECONDS THREADS

Each figure is the median of three rounds; in a round every server has its turn, so that a busy machine is busy for all. The
servers have as many threads (nginx: workers, Node: processes) as each other and share the machine's cores with the visitors.
CPU is what the server used, user and system, for one request: it changes less than the rate when others work on the machine.
"""
import os, re, signal, socket, subprocess, sys, time, urllib.request

PROGRAM, FOLDER, SECONDS, THREADS = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
HERE = os.path.dirname(os.path.abspath(__file__))
PAGE = '/formulir/7'
TICK = os.sysconf('SC_CLK_TCK')


class Server:
    def __init__(self, name, words, port=None, cwd=None):
        self.name = name
        self.process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=cwd)
        self.port = port or int(self.process.stdout.readline())
        for _ in range(100):
            try:
                socket.create_connection(('127.0.0.1', self.port)).close()
                break
            except OSError:
                time.sleep(.05)
        # nginx and a cluster of Node work in children.
        children = subprocess.run(['pgrep', '-P', str(self.process.pid)], capture_output=True, text=True).stdout.split()
        self.workers = [self.process.pid, *map(int, children)]

    def get(self):
        with urllib.request.urlopen(f'http://127.0.0.1:{self.port}{PAGE}') as answer:
            return answer.read()

    def cpu(self):
        used = 0
        for worker in self.workers:
            fields = open(f'/proc/{worker}/stat').read().rpartition(')')[2].split()
            used += int(fields[11]) + int(fields[12])
        return used / TICK

    def memory(self):
        return sum(int(re.search(r'VmRSS:\s+(\d+)', open(f'/proc/{worker}/status').read())[1]) for worker in self.workers) / 1024

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(15)


def nginx(folder, page):
    os.makedirs(f'{folder}/www/formulir')
    os.chmod(folder, 0o755) # its worker is another user's
    open(f'{folder}/www{PAGE}', 'wb').write(page)
    with socket.socket() as free:
        free.bind(('127.0.0.1', 0))
        port = free.getsockname()[1]
    paths = ''.join(f'{kind}_temp_path {folder}/{kind}; ' for kind in ('client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'))
    open(f'{folder}/nginx.conf', 'w').write(f'''
worker_processes {THREADS}; daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log;
events {{ worker_connections 8192; }}
http {{ access_log off; sendfile on; tcp_nopush on; tcp_nodelay on; keepalive_requests 1000000000; open_file_cache max=100;
  default_type text/html; {paths}
  server {{ listen 127.0.0.1:{port}; root {folder}/www; }} }}''')
    return Server('nginx', ['nginx', '-e', f'{folder}/nginx.log', '-c', f'{folder}/nginx.conf'], port)


def milliseconds(text):
    number, unit = re.match(r'([\d.]+)(\w+)', text).groups()
    return float(number) * {'us': .001, 'ms': 1, 's': 1000}[unit]


def visit(server, connections, seconds=SECONDS):
    """Requests a second, p50 and p99 in ms, CPU microseconds a request."""
    before = server.cpu()
    out = subprocess.run(['wrk', '-t1', f'-c{connections}', f'-d{seconds}', '--timeout', '10', '--latency', f'http://127.0.0.1:{server.port}{PAGE}'],
                         capture_output=True, text=True, check=True).stdout
    if 'Non-2xx' in out:
        sys.exit(f'{server.name} refused requests:\n{out}')
    requests = int(re.search(r'(\d+) requests in', out)[1])
    return (float(re.search(r'Requests/sec:\s+([\d.]+)', out)[1]), milliseconds(re.search(r'\n +50% +(\S+)', out)[1]),
            milliseconds(re.search(r'\n +99% +(\S+)', out)[1]), (server.cpu() - before) / max(requests, 1) * 1e6)


def medians(rounds):
    return [sorted(values)[len(values) // 2] for values in zip(*rounds)]


def verdict(kept):
    return 'kept' if kept else 'MISSED'


def idle_connections(server, count):
    """Megabytes with that many connections that have asked once and now wait."""
    ask = f'GET {PAGE} HTTP/1.1\r\nHost: a\r\n\r\n'.encode()
    before, sockets = server.memory(), []
    for _ in range(count):
        s = socket.create_connection(('127.0.0.1', server.port))
        s.sendall(ask)
        seen = b''
        while b'</html>' not in seen:
            seen += s.recv(65536)
        sockets.append(s)
    after = server.memory()
    for s in sockets:
        s.close()
    return before, after


ours = Server('teraju', [PROGRAM, 'serve', f'{FOLDER}/bench.sqlite', THREADS])
page = ours.get()
node = Server('node', ['node', 'server.js', f'{FOLDER}/bench.sqlite', THREADS], cwd=f'{HERE}/node')
static = nginx(FOLDER, page)
servers = [ours, static, node]
try:
    for server in servers:
        if server.get() != page:
            sys.exit(f'{server.name} sends another page')
    print(f'A page of {len(page):,} bytes, {THREADS} thread(s) each on {os.cpu_count()} shared cores, load now {os.getloadavg()[0]:.1f}; medians of 3 x {SECONDS} s')
    print(f'{"connections":>11}  {"server":<7}{"requests/s":>11}{"p50 ms":>9}{"p99 ms":>9}{"CPU us":>8}')
    rate = {}
    for connections in (1, 50, 500):
        rounds = {server: [] for server in servers}
        for _ in range(3):
            for server in servers:
                rounds[server].append(visit(server, connections))
        for server in servers:
            per_second, p50, p99, cpu = medians(rounds[server])
            rate[server.name, connections] = per_second
            print(f'{connections:>11}  {server.name:<7}{per_second:>11,.0f}{p50:>9.2f}{p99:>9.2f}{cpu:>8.1f}')
    for name, goal, words in (('node', 4, '4 times Node'), ('nginx', 1 / 3, 'a third of nginx static')):
        ratio = {c: rate['teraju', c] / rate[name, c] for c in (1, 50, 500)}
        print(f'of {name:<6} at 1, 50, 500: {ratio[1]:.2f}  {ratio[50]:.2f}  {ratio[500]:.2f}     goal at 50: {words:<24}{verdict(ratio[50] >= goal)}')

    print()
    for server in servers:
        before, after = idle_connections(server, 2000)
        goal = f'     goal: under 60 MB              {verdict(after < 60)}' if server is ours else ''
        print(f'memory with 2,000 idle connections  {server.name:<7}{after:>7.1f} MB (before {before:.1f}){goal}')

    print()
    quiet = medians([visit(ours, 50) for _ in range(3)])
    attack = subprocess.Popen([sys.executable, f'{HERE}/slow_visitors.py', str(ours.port), '500'], stderr=subprocess.DEVNULL)
    time.sleep(1)
    attacked = medians([visit(ours, 50) for _ in range(3)])
    attack.kill()
    attack.wait()
    print(f'50 people working                   {quiet[0]:>9,.0f} requests/s  p99 {quiet[2]:.2f} ms')
    print(f'... and 500 slow visitors           {attacked[0]:>9,.0f} requests/s  p99 {attacked[2]:.2f} ms     goal: at least half      {verdict(attacked[0] >= quiet[0] / 2)}')
finally:
    for server in servers:
        server.stop()
