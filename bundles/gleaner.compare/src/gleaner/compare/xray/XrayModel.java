// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.xray;

import gleaner.engine.EngineException;
import gleaner.engine.NextUnits;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.OpenModels;
import gleaner.voice.OpenVoice;
import gleaner.voice.Voice;

/** A model that can say what it expects, open. Close it when it is not needed any more. */
public final class XrayModel implements AutoCloseable {
	private final OpenVoice voice;
	private final NextUnits units;
	private final double diversity;

	private XrayModel(OpenVoice voice, NextUnits units, double diversity) {
		this.voice = voice;
		this.units = units;
		this.diversity = diversity;
	}

	/**
	 * Opens it, or takes the one that is open already.
	 *
	 * @throws EngineException if it cannot be opened, or its engine cannot say what it expects
	 * @throws StudioException if something that the order names is not there
	 */
	public static XrayModel open(Studio studio, EngineCatalog engines, OpenModels models, GenerationOrder order, Progress progress)
			throws EngineException, StudioException, InterruptedException {
		Voice voice = Voice.of(studio, engines, order);
		OpenVoice open = voice.open(models, progress);
		if (open.generator() instanceof NextUnits units) return new XrayModel(open, units, order.request().diversity());
		open.close();
		throw new EngineException("the engine " + voice.info().name()
				+ " cannot say what it expects, so it cannot x-ray texts; choose another engine");
	}

	/** A reader of texts by this model, at the diversity of its order. */
	public XrayReader reader() {
		return new XrayReader(units, diversity);
	}

	@Override
	public void close() {
		voice.close();
	}
}
