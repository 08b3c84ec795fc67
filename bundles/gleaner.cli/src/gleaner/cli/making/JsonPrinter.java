// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Json;
import gleaner.engine.TemplatePoem;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.debris.WhyCodec;
import gleaner.studio.making.Making;
import gleaner.studio.making.MakingCodec;
import gleaner.voice.SpewListener;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints each poem, when it is complete, as one JSON object on one line. */
final class JsonPrinter implements SpewListener {
	private final PrintStream out;
	private final Remarks remarks;
	private final StringBuilder poem = new StringBuilder();
	private String debris;
	private Making making;
	private final List<TemplatePoem> templates = new ArrayList<>();

	JsonPrinter(PrintStream out, Remarks remarks) {
		this.out = out;
		this.remarks = remarks;
	}

	@Override
	public void progress(String what, double done) {
		remarks.progress(what, done);
	}

	@Override
	public void started(String id, Making how) {
		remarks.started(how);
		debris = id;
		making = how;
	}

	@Override
	public void text(CharSequence piece, long offset) {
		poem.append(piece);
	}

	@Override
	public void note(String sentence) {
		remarks.note(sentence);
	}

	@Override
	public void madeFrom(TemplatePoem template) {
		templates.add(template);
	}

	@Override
	public void poemEnd(PoemSpan span) throws InterruptedException {
		ObjectNode line = Json.object().put("text", poem.toString()).put("poem", span.number());
		line.set("making", MakingCodec.write(making));
		line.put("debris", debris).put("offset", span.offset()).put("length", span.length());
		if (!templates.isEmpty()) line.set("templates", WhyCodec.write(templates));
		templates.clear();
		out.println(Json.line(line));
		poem.setLength(0);
		if (out.checkError()) throw new InterruptedException("nothing reads the output any more");
	}
}
