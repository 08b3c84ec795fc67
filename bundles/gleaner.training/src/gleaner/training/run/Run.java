// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Objection;
import gleaner.engine.Parameter;
import gleaner.engine.Settings;
import gleaner.engine.TrainingLimit;
import gleaner.engine.TrainingListener;
import gleaner.engine.neural.checkpoint.Alphabet;
import gleaner.files.Visible;
import gleaner.runs.RunCard;
import gleaner.runs.RunState;
import gleaner.runs.SettingChange;
import gleaner.training.blas.Blas;
import gleaner.training.blas.NativeCodeException;
import gleaner.training.exchange.ForeignModel;
import gleaner.training.net.Initializer;
import gleaner.training.net.Layout;
import gleaner.training.net.Weights;
import gleaner.training.optimizer.Optimizer;
import gleaner.training.setting.Architecture;
import gleaner.training.setting.TrainingParameters;
import gleaner.training.text.CharacterCensus;
import gleaner.training.text.TrainingText;
import java.nio.file.Path;
import java.util.List;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One training thread in its folder: begun, resumed, brought to its end. For one thread. */
public final class Run {
	private static final int MOST_UNKNOWN_TOLD = 12;
	/** A loss over fewer characters changes with the characters rather than with the net. */
	private static final int FEWEST_HELD_OUT = 2000;

	private final Architecture architecture;
	private final GeneratorEngine speaker;
	private final Path path;
	private final TrainingListener listener;

	/**
	 * @param speaker speaks with the models, for samples
	 * @param path the folder of the run
	 */
	public Run(Architecture architecture, GeneratorEngine speaker, Path path, TrainingListener listener) {
		this.architecture = architecture;
		this.speaker = speaker;
		this.path = path;
		this.listener = listener;
	}

	/** See {@link gleaner.engine.Trainer#check}. */
	public static List<Objection> objections(Architecture architecture, Settings settings) {
		return new Chosen(architecture, settings).objections();
	}

	/** See {@link gleaner.engine.Trainer#train}. */
	public void begin(String name, Corpus corpus, Settings settings, TrainingLimit limit) throws EngineException, InterruptedException {
		Chosen chosen = new Chosen(architecture, settings);
		chosen.check();
		TrainingText text = TrainingText.read(corpus, chosen.cleanUp(), chosen.mostClasses(), chosen.heldOut());
		requireEnough(corpus, text, chosen);
		try (TrainingFolder folder = TrainingFolder.begin(path, listener, architecture.engine(), name, corpus, settings)) {
			live(folder, chosen, Changes.none(settings), text, limit, Optional.empty());
		}
	}

	/** See {@link gleaner.engine.Trainer#importModel}. */
	public void adopt(String name, Corpus corpus, Path file) throws EngineException, InterruptedException {
		ForeignModel found = architecture.read(file);
		Chosen chosen = new Chosen(architecture, settings(found, file));
		ForeignModel known = found.alphabet().isPresent() ? found : withCharacters(found, corpus, file);
		TrainingText text = TrainingText.read(corpus, chosen.cleanUp(), known.alphabet().orElseThrow(), chosen.heldOut());
		requireEnough(corpus, text, chosen);
		try (TrainingFolder folder = TrainingFolder.begin(path, listener, architecture.engine(), name, corpus, chosen.settings())) {
			live(folder, chosen, Changes.none(chosen.settings()), text, TrainingLimit.NONE, Optional.of(known.values()));
			folder.say("imported from " + file.getFileName());
		}
	}

	private Settings settings(ForeignModel found, Path file) throws EngineException {
		Map<String, String> given = new HashMap<>(architecture.settings(found));
		given.put(TrainingParameters.QUANTIZATION.name(), String.valueOf(found.classes() + 1));
		given.put(TrainingParameters.PLAIN_PUNCTUATION.name(), "no");
		for (Parameter<?> parameter : architecture.parameters()) {
			String known = found.settings().get(parameter.name());
			if (known != null) given.put(parameter.name(), known);
		}
		try {
			Settings settings = Settings.of(architecture.parameters(), given);
			if (!architecture.shape(settings).equals(found.shape())) throw new EngineException("its settings belong to another net");
			return settings;
		} catch (EngineException e) {
			throw new EngineException("the net in " + file + " cannot be imported: " + e.getMessage(), e);
		}
	}

	/** The classes are the characters of the corpus in the order of their code points, as most programs have it. */
	private ForeignModel withCharacters(ForeignModel found, Corpus corpus, Path file) throws EngineException, InterruptedException {
		int[] characters = CharacterCensus.of(corpus).characters();
		if (characters.length != found.classes())
			throw new EngineException("the net in " + file + " knows " + found.classes() + " characters, but the corpus \"" + corpus.name()
					+ "\" has " + characters.length
					+ "; name the corpus that it learnt from, cleaned up in the same way");
		Alphabet alphabet = Alphabet.of(IntStream.concat(IntStream.of(Alphabet.NO_CHARACTER), IntStream.of(characters)).toArray());
		return found.withUnknown(architecture.layout(found.shape(), alphabet.size()), alphabet);
	}

	/** See {@link gleaner.engine.Trainer#resume}. */
	public void resume(Corpus corpus, Map<String, String> changed, boolean changedCorpus, TrainingLimit limit)
			throws EngineException, InterruptedException {
		try (TrainingFolder folder = TrainingFolder.resume(path, listener)) {
			RunCard card = folder.card();
			if (!card.engine().equals(architecture.engine())) throw new EngineException(
					"the training " + folder.id() + " belongs to " + card.engine() + ", not to " + architecture.engine());
			Changes changes = Changes.of(architecture, Settings.of(architecture.parameters(), card.parameters()), changed);
			Chosen chosen = new Chosen(architecture, changes.after());
			chosen.check();
			if (!corpus.fingerprint().equals(card.corpusHash())) acceptChange(corpus, folder, changedCorpus);
			TrainingText text = TrainingText.read(corpus, chosen.cleanUp(), CardText.alphabet(card, folder.id()), chosen.heldOut());
			requireEnough(corpus, text, chosen);
			live(folder, chosen, changes, text, limit, Optional.empty());
		}
	}

	private static void acceptChange(Corpus corpus, TrainingFolder folder, boolean accepted) throws EngineException {
		if (!accepted)
			throw new EngineException("the corpus \"" + corpus.name() + "\" has changed since the training " + folder.id()
					+ " began; put the old one back, or resume with --force");
		folder.card().setCorpusHash(corpus.fingerprint());
		folder.say("the corpus \"" + corpus.name() + "\" has changed; continuing with the new corpus and the old alphabet");
	}

	private static Blas blas() throws EngineException {
		try {
			return Blas.load();
		} catch (NativeCodeException e) {
			throw new EngineException(e.getMessage(), e);
		}
	}

	private static void requireEnough(Corpus corpus, TrainingText text, Chosen chosen) throws EngineException {
		Plan plan = chosen.plan();
		long fewest = chosen.fewestCharacters(plan);
		if (text.learn().length < fewest)
			throw new EngineException("the corpus \"" + corpus.name() + "\" has " + text.learn().length
					+ " characters to learn from, but length=" + plan.length() + " and batch=" + plan.lanes() + " need "
					+ fewest + "; choose a larger corpus, or set a lower length");
	}

	/** @param adopted the weights that it begins with; empty if they are to be drawn */
	private void live(TrainingFolder folder, Chosen chosen, Changes changes, TrainingText text, TrainingLimit limit,
			Optional<float[]> adopted) throws EngineException, InterruptedException {
		folder.forgetStop();
		Layout layout = architecture.layout(chosen.plan().shape(), text.alphabet().size());
		folder.card().live();
		folder.card().describe(CardText.of(text), layout.size());
		folder.writeCard();
		try {
			live(folder, chosen, changes, text, layout, limit, adopted);
		} catch (OutOfMemoryError e) {
			throw died(folder, new EngineException("this net of " + millions(layout.size()) + " weights needs more than the "
					+ Runtime.getRuntime().maxMemory() / (1 << 20)
					+ " MB that Gleaner may use; lower batch or length, or allow more with GLEANER_VMARGS=-Xmx6g in the environment", e));
		} catch (EngineException e) {
			throw died(folder, e);
		}
	}

	private static EngineException died(TrainingFolder folder, EngineException e) {
		try {
			die(folder, RunState.FAILED, e.getMessage());
		} catch (EngineException again) {
			e.addSuppressed(again);
		}
		return e;
	}

	private static void die(TrainingFolder folder, RunState how, String why) throws EngineException {
		folder.card().die(how, why);
		folder.writeCard();
	}

	private void live(TrainingFolder folder, Chosen chosen, Changes changes, TrainingText text, Layout layout, TrainingLimit limit,
			Optional<float[]> adopted) throws EngineException, InterruptedException {
		Plan plan = chosen.plan();
		Blas blas = blas();
		Weights weights = Weights.zero(layout);
		Optimizer optimizer = Optimizer.of(plan.optimizer(), layout.size());
		Health health = new Health(text.alphabet().size());
		Signature signature = new Signature(plan.shape(), text.alphabet(), folder.id(), folder.card().corpus(), folder.card().corpusHash());
		int[] heldOut = Arrays.copyOf(text.heldOut(), Math.min(text.heldOut().length, chosen.validationCharacters()));
		Validation validation = Validation.of(heldOut, architecture.validationLanes(), plan.length(),
				Math.min(architecture.context(plan.shape()), plan.length()),
				(lanes, length) -> architecture.net(plan.shape(), chosen.settings(), weights, lanes, length, blas));
		try (Crew crew = new Crew(weights, plan.lanes(), plan.threads(),
				(shared, lanes) -> architecture.net(plan.shape(), chosen.settings(), shared, lanes, plan.length(), blas));
				Checkpoints checkpoints = new Checkpoints(folder, layout, plan.type(), chosen.keepPolicy(), chosen.samples(speaker),
						health)) {
			StateReader states = new StateReader(folder, layout, optimizer.memory().size(), crew.size());
			Optional<TrainingState> state = states.newest();
			folder.openLosses(state.map(TrainingState::step).orElse(0L));
			Training training = new Training(new Training.Parts(folder, listener, plan, chosen.readingOrder(text.learn(), plan), weights,
					optimizer, crew, validation, health, checkpoints, signature, states));
			if (state.isPresent()) {
				training.restore(state.get());
				folder.say("resumed at step " + training.step());
				writeDown(changes, training.step(), folder);
				if (changes.has(architecture.rate())) {
					training.takeRateAsSet();
					training.save(); // or a kill before the next one would bring back what was made of the old rate
				}
			} else {
				if (!folder.card().models().isEmpty()) throw new EngineException("the training " + folder.id()
						+ " has no state to train from; its models can only speak");
				if (adopted.isPresent()) System.arraycopy(adopted.get(), 0, weights.values(), 0, layout.size());
				else new Initializer(plan.seed()).fill(weights, plan.shape());
				training.save();
				tellBirth(folder, text, layout, validation);
			}
			if (adopted.isEmpty()) {
				end(folder, training, limit);
				return;
			}
			training.keepAsItIs();
			die(folder, RunState.STOPPED, "");
		}
	}

	private static void writeDown(Changes changes, long step, TrainingFolder folder) throws EngineException {
		folder.card().setParameters(changes.after().asText());
		for (Changes.Change change : changes.made()) {
			folder.card().addChange(new SettingChange(step, change.setting(), change.from(), change.to()));
			folder.say("step " + step + ": " + change.setting() + " is " + change.to() + " from now on, it was " + change.from());
		}
		folder.writeCard();
	}

	private static void end(TrainingFolder folder, Training training, TrainingLimit limit) throws EngineException, InterruptedException {
		try {
			Training.End how = training.run(limit);
			die(folder, how == Training.End.STOPPED ? RunState.STOPPED : RunState.FINISHED, "");
			folder.say(switch (how) {
			case LIMIT -> "the limit is reached";
			case STALLED -> "stopped: the validation loss has stopped falling, and patience ran out";
			case STOPPED -> "stopped";
			} + " at step " + training.step());
			folder.forgetStop();
		} catch (InterruptedException e) {
			die(folder, RunState.STOPPED, "");
			folder.say("stopped at step " + training.step());
			throw e;
		}
	}

	private static void tellBirth(TrainingFolder folder, TrainingText text, Layout layout, Validation validation) throws EngineException {
		folder.say("born: a net of " + millions(layout.size()) + " weights; " + text.learn().length + " characters to learn, "
				+ text.heldOut().length + " held out, of which " + validation.characters()
				+ " are predicted at each validation");
		if (validation.characters() == 0)
			folder.say("no poems are held out, so there is no validation loss, and nothing shows when the net learns by heart");
		else if (validation.characters() < FEWEST_HELD_OUT)
			folder.say("too little text is held out for a useful validation loss: " + validation.characters() + " characters, where "
					+ FEWEST_HELD_OUT + " would be few; raise heldOut, or choose a larger corpus");
		folder.say("alphabet: " + (text.alphabet().size() - 1) + " characters" + unknown(text.census().unknown(text.alphabet())));
	}

	private static String unknown(SequencedMap<Integer, Long> unknown) {
		if (unknown.isEmpty()) return ", all that the corpus has";
		StringBuilder told = new StringBuilder(", and one class for " + unknown.size() + " rare ones: ");
		told.append(unknown.keySet().stream().limit(MOST_UNKNOWN_TOLD)
				.map(c -> c == Alphabet.POEM_END ? "the end of a poem" : Visible.character(c)).collect(Collectors.joining(", ")));
		if (unknown.size() > MOST_UNKNOWN_TOLD) told.append(" …");
		return told.append(" (").append(unknown.values().stream().mapToLong(Long::longValue).sum()).append(" in all)").toString();
	}

	private static String millions(int weights) {
		return weights < 100_000 ? String.valueOf(weights) : String.format(Locale.ROOT, "%.1f million", weights / 1e6);
	}
}
