#!/usr/bin/env python3
"""What html.h promises not to compile does not, and the compiler says why: html_refused_test.py COMPILER SOURCE_DIR

All snippets go through the compiler at once; its messages are sorted back to the lines that they came from."""
import re
import subprocess
import sys
import unittest

compiler, root = sys.argv[1], sys.argv[2]
name = f"{root}/tests/html_refused/snippets.cpp"
command = [compiler, "-std=c++20", "-fsyntax-only", f"-I{root}/src", name]
command += ["-ferror-limit=0", "-fno-color-diagnostics"] if "clang" in compiler else ["-fdiagnostics-color=never"]
done = subprocess.run(command, capture_output=True, text=True, check=False)

# A message and everything around it belongs to the snippet's line that it names anywhere ("required from here").
lines = open(name, encoding="utf-8").read().splitlines()
said = {}
group, at = [], None
for line in done.stderr.splitlines() + [None]:
    begins = line is None or re.search(r": (fatal )?error: ", line) or (
        "snippets.cpp: In " in line or "In instantiation of" in line or "In substitution of" in line)
    if begins and any(re.search(r": (fatal )?error: ", seen) for seen in group):
        text = "\n".join(group)
        for number in set(re.findall(r"snippets\.cpp:(\d+):", text)):
            said[int(number)] = said.get(int(number), "") + text + "\n"
        group = []
    if line is not None:
        group.append(line)


class Refused(unittest.TestCase):
    def test_each_forbidden_snippet_is_refused_for_its_own_reason(self):
        count = 0
        for number, line in enumerate(lines, 1):
            if wanted := re.search(r"// refused: (.+)$", line):
                count += 1
                with self.subTest(line=number, snippet=line.strip()):
                    self.assertIn(wanted[1], said.get(number, ""), said.get(number, "compiled"))
        self.assertGreater(count, 30)

    def test_each_allowed_snippet_compiles(self):
        for number, line in enumerate(lines, 1):
            if line.endswith("// fine"):
                with self.subTest(line=number, snippet=line.strip()):
                    self.assertNotIn(number, said)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
