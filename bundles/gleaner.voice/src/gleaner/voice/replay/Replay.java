// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.replay;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.debris.Parting;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.debris.SoundText;
import gleaner.studio.making.Making;
import gleaner.studio.making.Way;
import gleaner.studio.poem.Fragment;
import gleaner.voice.EngineCatalog;
import gleaner.voice.OpenModels;
import gleaner.voice.OpenVoice;
import gleaner.voice.Voice;
import gleaner.voice.replay.Remade.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes texts again from what is recorded of them, poem by poem, and compares. Nothing is written. Models stay open until it is closed,
 * and the last poem of each stream is remembered, so that many fragments of one poem cost one poem. For one thread, not the UI thread;
 * to stop it, interrupt it.
 */
public final class Replay implements AutoCloseable {
	/** A fragment that reaches over more poems than this was recorded wrongly. */
	private static final int MOST_POEMS = 10_000;

	private final Studio studio;
	private final EngineCatalog engines;
	private final Progress progress;
	private final OpenModels models = new OpenModels(0);
	private final Map<Making, Opened> opened = new HashMap<>();

	/** A voice and the poem it made last. */
	private static final class Opened {
		final Provision provision;
		final Optional<OpenVoice> voice;
		long number;
		String poem = "";

		Opened(Provision provision, Optional<OpenVoice> voice) {
			this.provision = provision;
			this.voice = voice;
		}
	}

	public Replay(Studio studio, EngineCatalog engines, Progress progress) {
		this.studio = studio;
		this.engines = engines;
		this.progress = progress;
	}

	/**
	 * A poem of a stream.
	 *
	 * @param number of the poem in its stream
	 * @param expected what it was; nothing if nobody knows any more
	 */
	public Remade poem(Making making, String debris, long number, Optional<String> expected)
			throws EngineException, StudioException, InterruptedException {
		String what = "poem " + number + " of " + debris;
		Opened source = open(making);
		if (source.voice.isEmpty()) return Remade.impossible(what, source.provision.obstacles());
		return compared(what, make(source, making, number), expected, source.provision.remarks());
	}

	/**
	 * A piece of debris, whether or not the debris is still there.
	 *
	 * @param expected what it was
	 */
	public Remade fragment(Fragment fragment, String expected) throws EngineException, StudioException, InterruptedException {
		String what = fragment.length() + " characters at " + fragment.offset() + " of " + fragment.debris();
		Optional<Fragment> placed = fragment.poem() == Fragment.UNKNOWN ? placed(fragment) : Optional.of(fragment);
		if (placed.isEmpty()) {
			boolean chosen = fragment.making().way() != Way.SPEWED;
			return Remade.impossible(what,
					List.of(chosen ? "a poet chose it from what was offered, so no request can repeat it"
							: "an older Gleaner noted neither its poem nor its length, and its debris is gone"));
		}
		Fragment known = placed.get();
		Opened source = open(known.making());
		if (source.voice.isEmpty()) return Remade.impossible(what, source.provision.obstacles());
		return compared(what, make(source, known), Optional.of(expected), source.provision.remarks());
	}

	/** With its poem, and all that made it, as the debris tells; nothing if the debris is gone. */
	private Optional<Fragment> placed(Fragment fragment) {
		try {
			DebrisFile file = studio.debris().open(fragment.debris());
			for (PoemSpan span : file.poems())
				if (span.offset() <= fragment.offset() && fragment.offset() <= span.end())
					return Optional.of(new Fragment(fragment.debris(), fragment.offset(), fragment.length(), file.making(), span.number(),
							span.offset()));
			return Optional.empty();
		} catch (StudioException e) {
			return Optional.empty();
		}
	}

	private String make(Opened source, Making making, long number) throws EngineException, InterruptedException {
		if (source.number != number) {
			source.poem = make(source.voice.orElseThrow(), making.request().withFirst(number).withPoems(1));
			source.number = number;
		}
		return source.poem;
	}

	/** As it stands in the debris, with what parts poems there, if it reaches over several. */
	private String make(Opened source, Fragment fragment) throws EngineException, InterruptedException {
		long from = fragment.offset() - fragment.poemOffset();
		StringBuilder text = new StringBuilder();
		for (long number = fragment.poem(); text.length() < from + fragment.length() && number < fragment.poem() + MOST_POEMS; number++) {
			if (!text.isEmpty()) text.append(Parting.between(number));
			text.append(make(source, fragment.making(), number));
		}
		int start = (int) Math.min(from, text.length());
		return text.substring(start, (int) Math.min(from + fragment.length(), text.length()));
	}

	private static String make(OpenVoice voice, GenerationRequest request) throws EngineException, InterruptedException {
		StringBuilder text = new StringBuilder(request.prompt());
		voice.generator().generate(request, new DebrisSink() {
			@Override
			public void accept(CharSequence piece) {
				text.append(piece);
			}

			@Override
			public void poemEnd() {
				// There is one poem only.
			}
		});
		return SoundText.of(text.toString());
	}

	private Opened open(Making making) throws EngineException, StudioException, InterruptedException {
		Opened known = opened.get(making);
		if (known != null) return known;
		Provision provision = Provision.of(studio, engines, making);
		Optional<OpenVoice> voice = provision.obstacles().isEmpty()
				? Optional.of(Voice.of(studio, engines, provision.order(making.request())).open(models, progress))
				: Optional.empty();
		Opened now = new Opened(provision, voice);
		opened.put(making, now);
		return now;
	}

	private static Remade compared(String what, String text, Optional<String> expected, List<String> remarks) {
		List<String> findings = new ArrayList<>(remarks);
		if (expected.isEmpty()) return new Remade(what, Verdict.MADE, text, findings);
		if (text.equals(expected.get())) return new Remade(what, Verdict.SAME, text, findings);
		int same = 0;
		while (same < Math.min(text.length(), expected.get().length()) && text.charAt(same) == expected.get().charAt(same)) same++;
		findings.addFirst("it differs from character " + (same + 1) + " on");
		return new Remade(what, Verdict.DIFFERENT, text, findings);
	}

	/** Closes the models. */
	@Override
	public void close() {
		for (Opened source : opened.values()) source.voice.ifPresent(OpenVoice::close);
		opened.clear();
	}
}
