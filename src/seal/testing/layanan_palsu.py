"""A service for tests: BSrE in both versions, in all the shapes seen (asn-reference 5), and a time-stamp authority.

Runs in the folder it is started in: hasil.pdf is what "signing" returns, tsa.cnf makes `openssl ts` answer /tsa. With TERAJU in
the environment and <NIK>.kunci in the folder (passphrase: first line of `frasa`) it signs what it gets by pena_bsre, which lies beside
the program: by a field of its own, which it draws where it was asked to. How it counts stands in kalibrasi.txt ("kiri_bawah titik
ukuran" unless something else does); in the mood 0012 it draws 30 points beside. What it was asked to draw is kept in kotak.json. How
it behaves is chosen by suasana.txt, else by the last four digits of the NIK. Writes its port to standard output, and every request
to catatan.txt: method, path, last digits of the NIK, and whether a passphrase came along. What was signed while the answer was lost
is fetched as abc-5 (version 1), and lies in tertinggal.pdf. A port may be given, to come back where it was.
"""
import base64, email.parser, email.policy, http.server, json, os, re, subprocess, sys, threading

PHRASE, CLIENT = 'kata rahasia', 'Basic ' + base64.b64encode(b'klien:sandi klien').decode()
fetched, never = set(), threading.Event()


def parts(content_type, body):
    message = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(
        b'Content-Type: ' + content_type.encode() + b'\r\n\r\n' + body)
    return {p.get_param('name', header='content-disposition'): p.get_payload(decode=True) for p in message.iter_parts()}


def mood(nik):
    if os.path.exists('suasana.txt'):
        with open('suasana.txt') as file:
            return file.read().strip()
    return nik[-4:]


def page_height(file, page):
    """As poppler says it: "Page    1 size:  595 x 842 pts"."""
    with open('ukuran.pdf', 'wb') as out:
        out.write(file)
    words = subprocess.run(['pdfinfo', '-f', str(page), '-l', str(page), 'ukuran.pdf'], check=True, capture_output=True, text=True).stdout
    return float(re.search(r'size:\s+[\d.]+ x ([\d.]+)', words)[1])


def place(file, box, beside):
    """Where it draws, in points from the lower left corner: page, x, y, width, height."""
    origin, unit, size = 'kiri_bawah', 'titik', 'ukuran'
    if os.path.exists('kalibrasi.txt'):
        with open('kalibrasi.txt') as text:
            origin, unit, size = text.read().split()
    one = {'titik': 1, 'piksel': 72 / 96, 'milimeter': 72 / 25.4}[unit]
    page, (x, y, w, h) = int(box['page']), (float(box[k]) * one for k in ('x', 'y', 'width', 'height'))
    if size == 'sudut':
        w, h = w - x, h - y
    if origin == 'kiri_atas':
        y = page_height(file, page) - y - h
    return [page, min(x, x + w) + (30 if beside else 0), min(y, y + h), abs(w), abs(h)]


def signed(nik, file, box=None, beside=False):
    """With the signer's own key, where there is one; else what the test has laid out."""
    key = nik + '.kunci'
    if not os.path.exists(key):
        with open('hasil.pdf', 'rb') as ready:
            return ready.read()
    with open(nik + '.masuk.pdf', 'wb') as out:
        out.write(file)
    where = [str(v) for v in place(file, box, beside)] + ['kotak.png'] if box else []
    subprocess.run([os.path.join(os.path.dirname(os.environ['TERAJU']), 'pena_bsre'), nik + '.masuk.pdf', nik + '.keluar.pdf', key, 'frasa', *where],
                   check=True, stdout=subprocess.DEVNULL)
    with open(nik + '.keluar.pdf', 'rb') as out:
        return out.read()


def asked_box(sent):
    """What it is asked to draw, in both versions alike; None: an invisible signature."""
    if 'signatureProperties' in sent:
        it = sent['signatureProperties'][0]
        json.dump(it, open('kotak.json', 'w'))
        if it['tampilan'] != 'VISIBLE':
            return None
        picture, box = base64.b64decode(it['imageBase64']), {'page': it['page'], 'x': it['originX'], 'y': it['originY'], 'width': it['width'], 'height': it['height']}
    else:
        if sent.get('tampilan') != b'visible':
            return None
        picture, box = sent.get('imageTTD', b''), {k: sent[n].decode() for k, n in (('page', 'page'), ('x', 'xAxis'), ('y', 'yAxis'), ('width', 'width'), ('height', 'height'))}
        json.dump(box, open('kotak.json', 'w'))
    with open('kotak.png', 'wb') as out:
        out.write(picture)
    return box


class Handler(http.server.BaseHTTPRequestHandler):
    def answer(self, status, body, kind='application/json', **headers):
        body = json.dumps(body).encode() if isinstance(body, (dict, list)) else body
        self.send_response(status)
        for name, value in {'Content-Type': kind, 'Content-Length': str(len(body)), **headers}.items():
            self.send_header(name.replace('_', '-') if name != 'id_dokumen' else name, value)
        self.end_headers()
        self.wfile.write(body)

    def note(self, nik, secret):
        with open('catatan.txt', 'a') as file:
            file.write(f"{self.command} {self.path.split('?')[0].replace(nik, 'NIK') if nik else self.path} {nik[-4:]} {'rahasia' if secret else '-'}\n")

    def log_message(self, *_):
        pass

    def do_GET(self):
        if self.path == '/crl.der':
            return self.answer(200, open('crl.der', 'rb').read(), 'application/pkix-crl')
        if self.path == '/pindah':
            self.send_response(302)
            self.send_header('Location', '/crl.der')
            self.send_header('Content-Length', '0')
            return self.end_headers()
        if self.headers.get('Authorization') != CLIENT:
            return self.answer(401, {'error': 'Unauthorized'})
        tail = self.path.rsplit('/', 1)[1]
        if '/user/status/' in self.path:
            self.note(tail, False)
            return self.status_v1(mood(tail))
        self.note('', False)
        if tail in fetched or tail == 'tidak-ada':
            return self.answer(400, {'status_code': 4044, 'error': 'File tidak ditemukan'})
        fetched.add(tail)
        self.answer(200, open('tertinggal.pdf' if tail == 'abc-5' else 'hasil.pdf', 'rb').read(), 'application/pdf')

    def status_v1(self, how):
        if how == '0002':
            return self.answer(200, {'status_code': 1110, 'status': 'NOT', 'message': 'Pengguna belum terdaftar'})
        self.answer(200, {'status_code': 1111, 'status': 'SUCCESS', 'message': 'Pengguna terdaftar'})

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get('Content-Length', 0)))
        if self.path == '/tsa':
            return self.stamp(body)
        if self.headers.get('Authorization') != CLIENT:
            return self.answer(401, {'error': 'Unauthorized'})
        if self.path.startswith('/api/v2/'):
            sent = json.loads(body)
            nik, phrase = sent['nik'], sent.get('passphrase', sent.get('totp', ''))
            file = base64.b64decode(sent['file'][0]) if 'file' in sent else b''
        else:
            sent = parts(self.headers['Content-Type'], body)
            nik, phrase, file = sent['nik'].decode(), sent['passphrase'].decode(), sent['file']
        self.note(nik, phrase)
        how = mood(nik)
        if self.path.endswith('/check/status'):
            return self.answer(200, {'data': {'status': 'EXPIRED'}, 'message': 'Sertifikat habis'} if how == '0002'
                               else {'status': 'ISSUE', 'message': 'Aktif'})
        if self.path.endswith('/get/totp'):
            return self.answer(200, {'message': 'OTP dikirim'})
        self.sign(how, phrase, file, nik, asked_box(sent))

    def sign(self, how, phrase, file, nik, box):
        if not file.startswith(b'%PDF-'):
            return self.answer(400, {'status_code': 4015, 'error': 'bukan PDF'})
        if phrase != PHRASE:
            return self.answer(400, {'status_code': 2031, 'error': 'Passphrase anda salah'})
        if how == '0003':
            return self.answer(200, {'status_code': 2011, 'error': 'belum terdaftar ' + phrase})
        if how == '0004':
            return self.answer(502, b'<html><body><h1>502 Bad Gateway</h1></body></html>', 'text/html')
        if how == '0005':
            if os.path.exists(nik + '.kunci'):  # signed, and nobody hears of it
                result = signed(nik, file, box)
                with open('tertinggal.pdf', 'wb') as out:
                    out.write(result)
            return never.wait()  # late: the client gives up first
        if how == '0006':
            return self.connection.close()
        if how == '0007':
            return self.answer(500, {'timestamp': 1, 'status': 500, 'error': 'Internal Server Error', 'path': self.path})
        if how == '0008':
            return self.answer(503, b'<html>maaf</html>', 'text/html')
        if how == '0009':
            return self.answer(200, b'<html>masuk dulu</html>', 'text/html')
        result = signed(nik, file, box, how == '0012')
        if how == '0010':
            result = b'%PDF-1.7\n' + result  # not the file that was sent, with something appended
        if self.path.startswith('/api/v2/'):
            return self.answer(200, {'time': 12, 'file': [base64.b64encode(result).decode()]})
        if how == '0011':
            return self.answer(200, {'base64_signed_file': base64.b64encode(result).decode(), 'id_dokumen': 'abc-11'})
        self.answer(200, result, 'application/pdf', id_dokumen='abc-1')

    def stamp(self, query):
        open('tanya.tsq', 'wb').write(query)
        subprocess.run(['openssl', 'ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'tanya.tsq', '-out', 'jawab.tsr'],
                       check=True, capture_output=True)
        self.answer(200, open('jawab.tsr', 'rb').read(), 'application/timestamp-reply')


if __name__ == '__main__':
    server = http.server.ThreadingHTTPServer(('127.0.0.1', int((sys.argv[1:] or ['0'])[0])), Handler)
    server.daemon_threads = True
    print(server.server_port, flush=True)
    server.serve_forever()
