"""A PDF as its own tools see it: objects by `qpdf --json`, contents by a scanner that shares nothing with the program."""
import base64, json, re, subprocess


def jalankan(*words, masukan=None, **lain):
    return subprocess.run(words, input=masukan, capture_output=True, timeout=120, **lain)


class Pdf:
    def __init__(self, path):
        self.path = str(path)
        text = jalankan('qpdf', '--json=2', '--json-stream-data=inline', '--decode-level=generalized', self.path)
        assert text.returncode == 0, text.stderr
        self.benda = json.loads(text.stdout)['qpdf'][1]
        self.akhir = self.benda['trailer']['value']
        self.akar = self.ambil(self.akhir['/Root'])

    def ambil(self, what):
        while isinstance(what, str) and re.fullmatch(r'\d+ \d+ R', what):
            one = self.benda['obj:' + what]
            what = one['stream']['dict'] if 'stream' in one else one['value']
        return what

    def aliran(self, reference):
        return base64.b64decode(self.benda['obj:' + reference]['stream']['data'])

    def halaman(self):
        todo, pages = [self.akar['/Pages']], []
        while todo:
            node = todo.pop(0)
            value = self.ambil(node)
            if value['/Type'] == '/Page':
                pages.append((node, value))
            else:
                todo = value['/Kids'] + todo
        return pages

    def isi(self, page):
        c = page['/Contents']
        return b'\n'.join(self.aliran(r) for r in (c if isinstance(c, list) else [c]))


TOKEN = re.compile(rb'\((?:\\.|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|/[^\s<>\[\]()/]*|[^\s<>\[\]()/]+', re.S)
LUKIS = {b'Tj', b'TJ', b"'", b'"', b'f', b'F', b'f*', b'S', b's', b'B', b'B*', b'b', b'b*', b'Do', b'sh', b'BI'}


def operator(content):
    """(operator, operands) of a content stream."""
    operands = []
    for token in TOKEN.findall(content):
        if token[:1] in b'(<[/]>' or re.fullmatch(rb'[-+.\d]+', token) or token in (b'true', b'false', b'null'):
            operands.append(token)
        else:
            yield token, operands
            operands = []


def tanda(content):
    """Every painting operator with what it stands in: ('mcid', n), 'artefak' or None; and the order of the MCIDs."""
    stack, painted, order = [], [], []
    text_at = None
    for op, operands in operator(content):
        if op == b'BT':
            text_at = len(stack)
        elif op == b'ET':
            assert text_at == len(stack), 'marked content crosses a text object'
            text_at = None
        elif op in (b'BDC', b'BMC'):
            joined = b' '.join(operands)
            found = re.search(rb'/MCID (\d+)', joined)
            if found:
                assert not any(s for s in stack), 'a tag inside a tag or an artifact'
                order.append(int(found[1]))
            stack.append(('mcid', int(found[1])) if found else 'artefak' if operands[0] == b'/Artifact' else None)
        elif op == b'EMC':
            stack.pop()
        elif op in LUKIS:
            painted.append((op, next((s for s in stack if s), None)))
    assert not stack, 'marked content is not closed'
    return painted, order
