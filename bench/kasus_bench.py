"""The page of a case and the saving of a draft, in the training office and in the same office with 10,000 people and 100,000 cases more.

  bench/kasus_bench.py PROGRAM KASUS_BENCH [PEOPLE [YEARS]]

Both servers run at once and take turns, request by request, so that a busy machine is busy for both. Same person, same case, same
bytes asked; first on SQLite, then on PostgreSQL. Milliseconds are medians over one keep-alive connection, the answer read whole; CPU is what the server used for one.
"""
import http.client, os, re, shutil, signal, sqlite3, subprocess, sys, tempfile, time
from html.parser import HTMLParser
from urllib.parse import urlencode

PROGRAM, MAKE = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
PEOPLE, YEARS = (sys.argv[3:] + ['10000', '10'][max(len(sys.argv) - 3, 0):])[:2]
ROUNDS = 300
TICK = os.sysconf('SC_CLK_TCK')


class Fields(HTMLParser):
    """The fields of the form that is posted to `action`, as a browser sends them."""

    def __init__(self, action):
        super().__init__()
        self.action, self.inside, self.found, self.text, self.select = action, False, {}, None, None

    def handle_starttag(self, tag, attrs):
        a = dict(attrs)
        if tag == 'form':
            self.inside = a.get('action') == self.action
        if not self.inside or 'disabled' in a:
            return
        if tag == 'input' and 'name' in a and (a.get('type') not in ('checkbox', 'radio') or 'checked' in a):
            self.found[a['name']] = a.get('value') or ''
        elif tag == 'textarea':
            self.text = a.get('name')
            self.found[self.text] = ''
        elif tag == 'select':
            self.select = a.get('name')
        elif tag == 'option' and self.select and ('selected' in a or self.select not in self.found):
            self.found[self.select] = a.get('value') or ''

    def handle_data(self, data):
        if self.inside and self.text:
            self.found[self.text] += data

    def handle_endtag(self, tag):
        if tag == 'form':
            self.inside = False
        elif tag == 'textarea':
            self.text = None
        elif tag == 'select':
            self.select = None


class Office:
    def __init__(self, name, db, folder, *words):
        self.name = name
        self.process = subprocess.Popen([PROGRAM, 'serve', '--db', db, '--port', '0', '--tanpa-surel',
                                         '--catatan', f'{folder}/{name}.log', *words], cwd=folder, stdout=subprocess.PIPE, text=True)
        found = re.search(r'127\.0\.0\.1:(\d+)', self.process.stdout.readline())
        if not found:
            sys.exit(f'{name} does not serve')
        self.line = http.client.HTTPConnection('127.0.0.1', int(found[1]), timeout=120)
        self.cookie = ''

    def ask(self, method, path, body=None):
        headers = {'cookie': self.cookie, 'origin': f'http://127.0.0.1:{self.line.port}'}
        if body is not None:
            headers['content-type'] = 'application/x-www-form-urlencoded'
        self.line.request(method, path, body, headers)
        answer = self.line.getresponse()
        return answer.status, answer.headers, answer.read()

    def sign_in(self, person):
        self.cookie = ''
        status, headers, _ = self.ask('POST', '/masuk/latihan', f'ke=/&orang={person}')
        if status != 303:
            sys.exit(f'{self.name}: sign-in answers {status}')
        self.cookie = headers['set-cookie'].split(';')[0]

    def timed(self, method, path, body=None):
        before = time.perf_counter()
        status, _, content = self.ask(method, path, body)
        spent = (time.perf_counter() - before) * 1000
        if status != 200:
            sys.exit(f'{self.name}: {method} {path} answers {status}')
        return spent, len(content)

    def cpu(self):
        fields = open(f'/proc/{self.process.pid}/stat').read().rpartition(')')[2].split()
        return (int(fields[11]) + int(fields[12])) / TICK * 1e6

    def memory(self, what='VmRSS'):
        return int(re.search(what + r':\s+(\d+)', open(f'/proc/{self.process.pid}/status').read())[1]) / 1024

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)


def median(values):
    return sorted(values)[len(values) // 2]


def verdict(kept):
    return 'kept' if kept else 'MISSED'


def compare(offices, words, request, goal=None, rounds=ROUNDS):
    """`request(office, n)` gives method, path, body."""
    spent, cpu, size = {o.name: [] for o in offices}, {}, {}
    for n in range(min(5, rounds)): # warm
        for office in offices:
            office.timed(*request(office, n + 1))
    for office in offices:
        cpu[office.name] = -office.cpu()
    for n in range(rounds):
        for office in offices if n % 2 else offices[::-1]:
            took, size[office.name] = office.timed(*request(office, n + 6))
            spent[office.name].append(took)
    for office in offices:
        cpu[office.name] += office.cpu()
    small, large = (median(spent[o.name]) for o in offices)
    used = [cpu[o.name] / rounds for o in offices]
    mark = f'goal: at most {goal}   {verdict(large / small <= goal)}' if goal else ''
    print(f'{words:<34}{small:>9.2f}{large:>9.2f}{large / small:>7.2f}{used[0]:>10.0f}{used[1]:>10.0f}{used[1] / max(used[0], 1):>7.2f}   {mark}')


def training_ids(file):
    """A running case that is with its employee, who that is, and the Kasubbag: the training office is the same on both engines."""
    with sqlite3.connect(f'file:{file}?mode=ro', uri=True) as db:
        case, person = db.execute("SELECT berkas_id, pegawai_id FROM berkas WHERE keadaan = 'berjalan' AND kerja = 'kumpul' AND dijeda = 0 ORDER BY berkas_id").fetchone()
        kasubbag = db.execute("SELECT pegawai_id FROM pemangkuan JOIN jabatan USING (instansi_id, jabatan_id) WHERE fungsi = 'kasubbag_umpeg' ORDER BY pemangkuan_id DESC").fetchone()[0]
    return case, person, kasubbag


def count(file):
    with sqlite3.connect(f'file:{file}?mode=ro', uri=True) as db:
        return [db.execute(f'SELECT count(*) FROM {table}').fetchone()[0] for table in ('pegawai', 'berkas')]


def measure(small, large, folder, case, person, kasubbag):
    offices = []
    try:
        offices = [Office('kecil', small, folder), Office('besar', large, folder)]
        forms = {}
        for office in offices:
            office.sign_in(person)
            action = f'/berkas/{case}/kinerja'
            fields = Fields(action)
            fields.feed(office.ask('GET', action)[2].decode())
            forms[office.name] = fields.found
        saves = int(time.time())

        def draft(office, n):
            return 'POST', f'/berkas/{case}/kinerja/draf', urlencode({**forms[office.name], 'kali': saves + n})

        print(f'{"":<34}{"small ms":>9}{"large ms":>9}{"ratio":>7}{"CPU us":>10}{"CPU us":>10}{"ratio":>7}')
        compare(offices, 'page of a case', lambda o, n: ('GET', f'/berkas/{case}', None), 1.5)
        compare(offices, 'draft saved', draft, 1.5)
        compare(offices, 'form of a case', lambda o, n: ('GET', f'/berkas/{case}/kinerja', None))
        compare(offices, 'home page of an employee', lambda o, n: ('GET', '/', None), rounds=60)
        for office in offices:
            office.sign_in(kasubbag)
        compare(offices, 'page of a case, of the Kasubbag', lambda o, n: ('GET', f'/berkas/{case}', None))
        compare(offices, 'list of what runs, of the Kasubbag', lambda o, n: ('GET', '/berkas', None), rounds=20)
        compare(offices, 'list of all cases, of the Kasubbag', lambda o, n: ('GET', '/berkas?keadaan=semua', None), rounds=20)
        compare(offices, 'home page of the Kasubbag', lambda o, n: ('GET', '/', None), rounds=10)
        for office in offices:
            goal = f'   goal: under 200   {verdict(office.memory("VmHWM") < 200)}' if office.name == 'besar' else ''
            print(f'memory, {office.name:<8}{office.memory():>8.1f} MB, at most {office.memory("VmHWM"):.1f} MB{goal}')
    finally:
        for office in offices:
            office.stop()


folder = tempfile.mkdtemp(prefix='teraju-kasus-')
server = None
try:
    small, large = f'{folder}/kecil.db', f'{folder}/besar.db'
    before = time.perf_counter()
    Office('latihan', 'sqlite:' + small, folder, '--latihan').stop()
    shutil.copy(small, large)
    subprocess.run([MAKE, 'sqlite:' + large, PEOPLE, YEARS], check=True)
    counts = count(small) + count(large)
    print(f'small: {counts[0]} people, {counts[1]} cases; large: {counts[2]:,} people, {counts[3]:,} cases; '
          f'{os.cpu_count()} shared cores, load now {os.getloadavg()[0]:.1f}')
    print(f'\nSQLite ({os.path.getsize(large) / 1e6:,.0f} MB, made in {time.perf_counter() - before:.0f} s)')
    ids = training_ids(small)
    measure('sqlite:' + small, 'sqlite:' + large, folder, *ids)

    before = time.perf_counter()
    server = subprocess.Popen([MAKE, 'postgres'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    small, large = (server.stdout.readline().strip() for _ in range(2))
    for office in (small, large):
        Office('latihan', office, folder, '--latihan').stop()
    subprocess.run([MAKE, large, PEOPLE, '1'], cwd=folder, check=True) # a statement each: ten years would take a quarter of an hour
    print(f'\nPostgreSQL, one year of them (made in {time.perf_counter() - before:.0f} s)')
    measure(small, large, folder, *ids)
finally:
    if server:
        server.communicate()
    shutil.rmtree(folder, True)
