// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeLookTest {
	private static void code(String kind, String text) {
		assertEquals(Optional.of(kind), CodeLook.of(text), text);
	}

	private static void poem(String text) {
		assertEquals(Optional.empty(), CodeLook.of(text), text);
	}

	@Test
	void sourceCode() {
		code("source code", "def tide(level):\n    if level == 0:\n        return \"low\"\n    return \"high\"\n\nprint(tide(3))\n");
		code("source code", "import random\n\nwords = ['salt', 'rope']\nfor i in range(10):\n    print(random.choice(words))\n");
		code("source code", "const words = ['salt', 'rope'];\nfunction tide(n) {\n  return words[n % 2];\n}\nconsole.log(tide(1));\n");
		code("source code", "#include <stdio.h>\n\nint main(void)\n{\n  printf(\"low\\n\");\n  return 0;\n}\n");
		code("source code",
				"package sea;\n\nimport java.util.List;\n\npublic class Tide {\n\tprivate int level;\n\n\tvoid rise() {\n"
						+ "\t\tlevel++;\n\t}\n}\n");
		code("source code", "10 PRINT \"LOW\"\n20 GOTO 10\n");
		code("source code", "(defun tide (n)\n  (if (= n 0) \"low\" \"high\"))\n(defun rope ()\n  (tide 1))\n".replace("  (if", "(if")
				.replace("  (tide", "(cond"));
		code("source code", "/* packed */\n"
				+ "!function(e,t){var n=e.a;if(n){t(n[0]);return}for(var r=0;r<t.length;r++)n.push(t[r])}(this,[1,2]);".repeat(6));
		code("source code", "def tide(n):\n    if n == 0:\n        return \"low\"\n    return \"high\"\n");
		code("source code", "(function(){var a=1;console.log(a);})();\n");
		code("source code", "int main() { return 0; }\n");
		code("source code", "body{margin:0}p{color:red}");
		code("a script", "#!/bin/sh\necho low\n");
		code("source code (PHP)", "<?php\necho 'low';\n");
	}

	@Test
	void dataAndMarkup() {
		code("a style sheet (CSS)", "body {\n  color: red;\n  margin: 0 auto;\n}\n\n.tide, .rope {\n  float: left;\n}\n");
		code("a database script (SQL)",
				"CREATE TABLE poems (\n  id INTEGER PRIMARY KEY,\n  title TEXT\n);\nINSERT INTO poems VALUES (1, 'Tide');\n");
		code("a database script (SQL)", "SELECT title, text FROM poems\nWHERE year > 1900\nORDER BY title;\n");
		code("a log file", "2021-03-12 21:04:11 INFO start\n2021-03-12 21:04:12 WARN low tide\n2021-03-12 21:04:13 INFO end\n");
		code("a log file", "127.0.0.1 - - [12/Mar/2021:21:04:11 +0000] \"GET / HTTP/1.1\" 200 12\n".repeat(3));
		code("a bibliography (BibTeX)", "@book{sea1900,\n  title = {Sea Songs},\n  author = {Sea, W.},\n  year = 1900\n}\n");
		code("a bibliography (RIS)", "TY  - BOOK\nAU  - Sea, W.\nTI  - Sea Songs\nER  - \n");
		code("a document in LaTeX",
				"\\documentclass{article}\n\\begin{document}\n\\begin{verse}\nlow \\\\\nhigh\n\\end{verse}\n\\end{document}\n");
		code("a settings file", "[tide]\nlevel=3\nname=low\nrope.length=12\n[boat]\nsail=red\n");
		code("a settings file", "name: CI\non: [push]\njobs:\n  build:\n    steps:\n      - uses: checkout\n");
		code(CodeLook.MARKUP, "low<br>\nhigh<br>\nslack<br>\n");
		code("subtitles", "1\n00:00:01,000 --> 00:00:02,000\nlow tide\n\n2\n00:00:03,000 --> 00:00:04,500\nhigh tide\n");
		code("a list of changes (diff)", "diff --git a/t b/t\n--- a/t\n+++ b/t\n@@ -1,2 +1,2 @@\n-low\n+high\n slack\n");
		code("a calendar or address book", "BEGIN:VCARD\nFN:W. Sea\nEND:VCARD\n");
		code("JSON", "\"title\": \"Tide\",\n\"lines\": [\n\"low\",\n\"high\"\n],\n\"year\": 1900\n");
		code("markup (HTML or XML)", "<div class=\"poem\">\n<p>low</p>\n<p>high</p>\n</div>\n");
		assertEquals(Optional.of("source code"), CodeLook.ofName("/a/b.c/tide.PY"));
		assertEquals(Optional.empty(), CodeLook.ofName("tide.txt"));
	}

	@Test
	void poemsAreNoCode() {
		poem("l(a\n\nle\naf\nfa\n\nll\n\ns)\none\nl\n\niness\n");
		poem("[           ]\n[    .      ]\n[  silence  ]\n");
		poem("((((\n))))\n(  (  )  )\n");
		poem("The curfew tolls the knell of parting day;\nThe lowing herd winds slowly o'er the lea;\nThe ploughman homeward plods "
				+ "his weary way;\n");
		poem("if (you) come\nthen bring the tide:\nelse\nreturn, my love;\nreturn\n");
		poem("My mother said: return 0;\nand I returned\nnothing, for nothing\nwas what I had\nin the { } of my hands\n");
		poem("love = loss\nand loss is only\na letter\nshort of closs\n");
		poem("import the salt\nfrom the sea\nlet it be\nlet it lie\n");
		poem("NORA: low tide\nIVO: high tide\nNORA: slack\nIVO: (silence)\nNORA: well;\nIVO: well:\n");
		poem("{salt}\n");
		poem("(((silence)))\n");
		poem("morning: tea\nnoon: bread\nnight: the sea, the sea:\nand nothing\n");
		poem("12 March 1900\n\nlow\n\n13 March 1900\n\nhigh\n");
		poem("1.\nlow\n2.\nhigh\n3.\nslack\n");
		poem("* * *\n\n# 3\n\n// low // high //\n-- and slack --\n/ and / on /\n");
		poem("@sea the tide is #low\n@rope and #high\nand I am @home\n");
		poem("select a stone from the beach\nupdate your heart\ndrop it into the water;\ndelete yourself\n");
	}
}
