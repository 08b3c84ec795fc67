package gleaner.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.engine.EngineInfo;
import gleaner.engine.Parameter;
import gleaner.engine.Settings;
import gleaner.studio.debris.DebrisHeader;
import gleaner.studio.debris.MixPart;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.generation.SpewListener;
import java.io.PrintStream;

/** Prints each poem, when it is complete, as one JSON object on one line. */
final class JsonPrinter implements SpewListener {
	private final PrintStream out;
	private final PrintStream err;
	private final EngineInfo engine;
	private final Settings settings;
	private final ProgressLine progress;
	private final StringBuilder poem = new StringBuilder();
	private String debris;
	private DebrisHeader header;
	/** Of the poem that is being made. */
	private long number;

	JsonPrinter(PrintStream out, PrintStream err, EngineInfo engine, Settings settings, ProgressLine progress) {
		this.out = out;
		this.err = err;
		this.engine = engine;
		this.settings = settings;
		this.progress = progress;
	}

	@Override
	public void progress(String what, double done) {
		progress.report(what, done);
	}

	@Override
	public void started(String id, DebrisHeader parameters) {
		progress.close();
		debris = id;
		header = parameters;
		number = parameters.request().first();
	}

	@Override
	public void text(CharSequence piece, long offset) {
		poem.append(piece);
	}

	@Override
	public void note(String sentence) {
		err.println("note: " + sentence);
	}

	@Override
	public void poemEnd(PoemSpan span) throws InterruptedException {
		ObjectNode line = Json.object().put("text", poem.toString()).put("seed", header.request().seed()).put("poem", number++).put("engine", engine.id());
		ObjectNode values = line.putObject("settings");
		for (Parameter<?> p : engine.parameters()) if (settings.counts(p)) put(values, p);
		values.put("temperature", header.request().diversity());
		line.put("diversity", header.request().diversity());
		ArrayNode corpora = line.putArray("corpora");
		for (MixPart part : header.mix()) {
			ObjectNode corpus = corpora.addObject().put("name", part.corpus()).put("weight", part.weight()).put("fingerprint", part.fingerprint());
			corpus.put("source", part.source().isEmpty() ? null : part.source()).put("licence", part.licence().isEmpty() ? null : part.licence());
		}
		line.put("model", header.model().orElse(null));
		line.put("prompt", header.request().prompt()).put("debris", debris).put("offset", span.offset()).put("length", span.length());
		out.println(Json.line(line));
		poem.setLength(0);
		if (out.checkError()) throw new InterruptedException("nobody reads any more");
	}

	/** Numbers and flags as such, all else as text; no secret. */
	private void put(ObjectNode values, Parameter<?> p) {
		switch (p) {
		case Parameter.Whole _, Parameter.Large _, Parameter.Decimal _, Parameter.Flag _ -> values.putPOJO(p.name(), settings.get(p));
		case Parameter.Choice _, Parameter.Text _, Parameter.LongText _, Parameter.FilePath _, Parameter.CorpusName _ -> values.put(p.name(), settings.asText().get(p.name()));
		case Parameter.Secret _ -> { }
		}
	}
}
