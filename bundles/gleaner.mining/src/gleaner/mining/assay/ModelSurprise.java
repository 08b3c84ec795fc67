// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

import gleaner.compare.xray.Xray;
import gleaner.compare.xray.XrayModel;
import gleaner.compare.xray.XrayUnit;
import gleaner.corpus.report.TextHash;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.OpenModels;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How surprising raw poems are under a trained model, in bits a letter: what it expects at each place, asked as an x-ray asks. A net needs
 * about a second for a thousand letters, so what was measured is kept by text, in {@code cache/ore}, for each model by itself. For one
 * thread; to stop it, interrupt it.
 */
public final class ModelSurprise implements AutoCloseable {
	/** What is kept of a text. */
	record Bits(String hash, double bits) {
		Bits {
			if (hash == null) throw new IllegalArgumentException("the surprise is not whole");
		}
	}

	private final Studio studio;
	private final EngineCatalog engines;
	private final GenerationOrder order;
	private final OpenModels models = new OpenModels(1);
	private final KeptLines<Bits> kept;
	private XrayModel open;

	/**
	 * Opens what is known; the model itself is opened when it is first asked.
	 *
	 * @param engine of the model
	 * @param model as a mix names it
	 * @param fingerprint of its file
	 */
	public ModelSurprise(Studio studio, EngineCatalog engines, String engine, String model, String fingerprint) throws StudioException {
		this.studio = studio;
		this.engines = engines;
		order = new GenerationOrder(engine, Map.of(), List.of(), Optional.of(model), GenerationRequest.poem(0).withDiversity(1));
		Path file = studio.folder().resolve("cache").resolve("ore").resolve("surprise-" + TextHash.of(fingerprint) + ".jsonl");
		kept = new KeptLines<>(file, "{\"format\":1}", Bits.class, Bits::hash, studio.isReadOnly());
	}

	/** What is known of a text; NaN if nothing. Thread-safe. */
	public double known(String hash) {
		Bits bits = kept.get(hash);
		return bits == null ? Double.NaN : bits.bits();
	}

	/** Measures a text, and keeps what it finds. */
	public double measure(String text) throws EngineException, StudioException, InterruptedException {
		String hash = TextHash.of(text);
		Bits known = kept.get(hash);
		if (known != null) return known.bits();
		if (open == null) open = XrayModel.open(studio, engines, models, order, Progress.NONE);
		Xray xray = open.reader().read(text, 0, false, Progress.NONE);
		double bits = xray.units().stream().mapToDouble(XrayUnit::bits).sum() / Math.max(1, text.length());
		double rounded = Math.round(bits * 1000) / 1000.0;
		kept.add(new Bits(hash, rounded));
		return rounded;
	}

	@Override
	public void close() {
		if (open != null) open.close();
		models.close();
		kept.close();
	}
}
