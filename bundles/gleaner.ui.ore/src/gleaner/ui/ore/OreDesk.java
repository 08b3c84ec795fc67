// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore;

import gleaner.desk.thread.ModelChoice;
import gleaner.files.StudioException;
import gleaner.mining.assay.Row;
import gleaner.mining.sift.Sieve;
import gleaner.mining.sift.Sifter;
import gleaner.mining.verdict.Verdict;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Background;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * What the views of the room share: the raw poems, the sentence, what it lets through, the row that is chosen. One for each window. UI
 * thread only.
 */
final class OreDesk {
	private static final String MEMORY = "gleaner.ore";
	private static final int REFRESH_MILLIS = 700;
	/** The first rows come sooner. */
	private static final int FIRST_MILLIS = 80;
	private static final int LEARN_MILLIS = 60;

	private final Shell shell;
	private final Background assaying;
	private final Background sifting;
	/** Decisions that are still to be written, in their order. */
	private final Queue<Background.Task> deciding = new ConcurrentLinkedQueue<>();
	private final Background reading;
	private final List<Runnable> onShown = new ArrayList<>();
	private final List<Runnable> onChosen = new ArrayList<>();
	private final Set<Path> folders = new LinkedHashSet<>();
	private Optional<Mine> mine = Optional.empty();
	/** What was mined before, as long as the assay has not found all of it again. */
	private Optional<Mine> previous = Optional.empty();
	private Sieve sieve = Sieve.ALL;
	private Optional<Row> like = Optional.empty();
	private Mine.Shown shown = Mine.Shown.NOTHING;
	private Optional<Row> chosen = Optional.empty();
	private Optional<Mine.Reading> read = Optional.empty();
	private boolean isAssaying;
	private boolean isStale = true;
	/** Whether somebody asked for an assay while another was on. */
	private boolean isWanted;
	/** Whether the rows that are shown are not those that the sentence asks for yet. */
	private boolean isToSift;
	private boolean isTouched;
	/** Whether the poet asked for an order that is not shown yet. */
	private boolean isToOrder;
	private Optional<ModelChoice> surpriseBy = Optional.empty();

	private OreDesk(IWorkbenchWindow window) {
		shell = window.getShell();
		assaying = Background.inTurn(shell);
		sifting = Background.newest(shell);
		reading = Background.newest(shell);
		StudioAccess.whenOpen(shell, studio -> open());
		StudioChanges.follow(shell, parts -> isStale |= parts.contains(StudioChanges.Part.DEBRIS)
				|| parts.contains(StudioChanges.Part.CORPORA));
		StudioChanges.follow(shell, parts -> {
			if (parts.contains(StudioChanges.Part.POEMS)) mine.ifPresent(Mine::poemsChanged);
		});
	}

	/** The desk of this window. */
	static OreDesk of(IWorkbenchWindow window) {
		IEclipseContext context = window.getService(IEclipseContext.class);
		if (context.getLocal(MEMORY) instanceof OreDesk known) return known;
		OreDesk made = new OreDesk(window);
		context.set(MEMORY, made);
		return made;
	}

	private void open() {
		isStale = true;
		look();
	}

	/** Assays what has come since the last time, if anything has. */
	void look() {
		Optional<Studio> studio = StudioAccess.current();
		if (studio.isEmpty() || !isStale || isAssaying) return;
		isStale = false;
		isWanted = false;
		isAssaying = true;
		Mine now = new Mine(studio.get(), folders);
		previous = mine.filter(last -> last.studio() == studio.get()).map(last -> previous.orElse(last));
		mine = Optional.of(now);
		tell(onShown);
		assaying.work("Assaying raw poems", turn -> now.assay(turn)).shown(this::assayed).trouble("some raw poems could not be assayed")
				.orElse(sentence -> {
					assayed();
					Status.say(sentence);
				}).then(outcome -> {
					assayed();
					if (!outcome.leftOut().isEmpty())
						Status.say(outcome.leftOut().size() + " of the raw texts could not be read", String.join("\n", outcome.leftOut()));
				});
		follow(now, -1, FIRST_MILLIS);
	}

	/** While raw poems come, the table shows those that are there. */
	private void follow(Mine of, long seen, int pause) {
		if (shell.isDisposed() || mine.orElse(null) != of) return;
		long version = of.version();
		int before = shown.tally().all();
		boolean isMore = of.size() > before || of.size() == before && of.measured() >= shown.measured(); // or the table would lose some
		if (version != seen && !sifting.isBusy() && isMore) sift();
		if (isAssaying) shell.getDisplay().timerExec(pause, () -> follow(of, version, Math.min(2 * pause, REFRESH_MILLIS)));
	}

	private void assayed() {
		isAssaying = false;
		if (shell.isDisposed()) return;
		previous = Optional.empty();
		sift();
		if (isWanted) look();
	}

	/** Assays once more, as after it was called off. */
	void again() {
		isStale = true;
		isWanted = isAssaying;
		look();
	}

	/** Brings raw texts from elsewhere. */
	void add(Path folder) {
		folders.add(folder);
		again();
	}

	/** Whether raw poems are still being found or measured. */
	boolean isAssaying() {
		return isAssaying;
	}

	Optional<Mine> mine() {
		return mine;
	}

	Sieve sieve() {
		return sieve;
	}

	void sieve(Sieve other) {
		if (other.equals(sieve) && like.isEmpty()) return;
		if (!other.order().equals(sieve.order())) like = Optional.empty();
		sieve = other;
		order();
	}

	/** The raw poem that the table is ordered by likeness to. */
	Optional<Row> like() {
		return like;
	}

	void like(Optional<Row> row) {
		like = row;
		order();
	}

	/** Puts the rows in their order anew, and chooses the first. */
	void order() {
		isTouched = false;
		isToOrder = true;
		chosen = Optional.empty();
		sift();
	}

	/** The poet is at work on the rows: what is measured or learnt from now on moves none of them, until an order is asked for. */
	void touch() {
		isTouched = true;
	}

	/** Whether the rows may no longer stand in the order that the sentence names. */
	boolean isTouched() {
		return isTouched;
	}

	private void sift() {
		if (mine.isEmpty()) return;
		isToSift = true;
		Mine now = fuller();
		Sieve wanted = sieve;
		Optional<Row> near = like;
		boolean stays = isTouched && !isToOrder;
		List<Sifter.Sifted> before = stays ? shown.rows() : List.of();
		sifting.work("Sifting raw poems", turn -> now.sift(wanted, near).inOrderOf(before)).interruptible()
				.trouble("the raw poems could not be sifted")
				.then(found -> {
					if (isTouched && !isToOrder && !stays) sift(); // the poet began to work on the rows meanwhile
					else show(found);
				});
	}

	/** What is being mined, or what was mined before if that still has more raw poems: no order may cost the poet a row. */
	private Mine fuller() {
		Mine now = mine.orElseThrow();
		return previous.filter(last -> last.size() > now.size()).orElse(now);
	}

	private void show(Mine.Shown found) {
		isToSift = false;
		isToOrder = false;
		found.trouble().stream().filter(sentence -> !shown.trouble().contains(sentence)).findFirst().ifPresent(Status::say);
		shown = found;
		chosen = chosen.flatMap(row -> found.rows().stream().map(Sifter.Sifted::row).filter(r -> r.hash().equals(row.hash())).findFirst());
		tell(onShown);
		if (chosen.isEmpty() && !found.rows().isEmpty()) choose(found.rows().getFirst().row());
	}

	Mine.Shown shown() {
		return shown;
	}

	Optional<Row> chosen() {
		return chosen;
	}

	/** Where the chosen row stands in the table; -1 if it does not. */
	int place() {
		List<Sifter.Sifted> rows = shown.rows();
		for (int i = 0; chosen.isPresent() && i < rows.size(); i++) if (rows.get(i).row().hash().equals(chosen.get().hash())) return i;
		return -1;
	}

	/** Chooses a raw poem, and reads it. */
	void choose(Row row) {
		boolean isSame = chosen.isPresent() && chosen.get().hash().equals(row.hash());
		chosen = Optional.of(row);
		if (isSame && read.isPresent() && read.get().row().hash().equals(row.hash())) return;
		read = Optional.empty();
		tell(onChosen);
		mine.ifPresent(now -> reading.work("Reading a raw poem", turn -> now.read(row)).interruptible()
				.trouble("the raw poem cannot be read").then(found -> {
					read = Optional.of(found);
					tell(onChosen);
				}));
	}

	/** The chosen raw poem, once it has been read. */
	Optional<Mine.Reading> read() {
		return read;
	}

	/** Marks rows at once; what is written and learnt follows. */
	void decide(List<Row> rows, Verdict verdict) {
		if (rows.isEmpty() || mine.isEmpty()) return;
		isTouched = true;
		Set<String> hashes = Set.copyOf(rows.stream().map(Row::hash).toList());
		List<Sifter.Sifted> marked = shown.rows().stream()
				.map(row -> hashes.contains(row.row().hash()) ? new Sifter.Sifted(row.row(), verdict, row.opinion()) : row).toList();
		shown = new Mine.Shown(marked, shown.ear(), shown.tally(), shown.names(), shown.measured(), shown.trouble());
		tell(onShown);
		Mine now = mine.get();
		write(() -> now.decide(rows, verdict));
	}

	void undo() {
		mine.ifPresent(now -> write(() -> {
			if (!now.undo()) Status.say("there is no mark to undo");
		}));
	}

	void forget() {
		mine.ifPresent(now -> write(() -> {
			now.forget();
			Status.say("the ear has forgotten everything; the marks stay");
		}));
	}

	/** Verdicts are written one after the other, none is left out; then the ear learns, and the order stays under the poet's eyes. */
	private void write(Background.Task task) {
		deciding.add(task);
		Background.once(shell, "Marking raw poems", turn -> {
			synchronized (deciding) {
				deciding.remove().run(); // the oldest, whichever was asked for here
			}
			return null;
		}).trouble("the mark could not be kept").then(done -> learn());
	}

	private void learn() {
		if (isToSift) {
			sift();
			return;
		}
		Mine now = fuller();
		Mine.Shown before = shown;
		sifting.work("The ear learns", turn -> now.learn(before.rows(), before.trouble())).after(LEARN_MILLIS).interruptible()
				.trouble("the ear could not learn").then(found -> {
					shown = found;
					tell(onShown);
					tell(onChosen);
				});
	}

	/** Makes a harvest of raw poems, and hands it over on the UI thread. */
	void harvest(List<Row> rows, Consumer<Harvest> taken) {
		mine.ifPresent(now -> Background.once(shell, "Harvesting", turn -> now.harvest(rows)).trouble("the raw poem could not be harvested")
				.then(taken));
	}

	/** Hears all that was kept, wherever it stands. */
	void withKept(Consumer<List<Row>> taken) {
		mine.ifPresent(now -> Background.once(shell, "Looking for kept raw poems", turn -> now.kept()).trouble("the marks cannot be read")
				.then(taken));
	}

	/** Makes a poem of each. */
	void makePoems(List<Row> rows) {
		List<String> titles = Collections.synchronizedList(new ArrayList<>());
		mine.ifPresent(now -> Background.once("Making poems", turn -> {
			now.poems(rows, titles, turn);
			return null;
		}).trouble("some raw poems did not become poems").shown(() -> made(titles)).then(done -> made(titles)));
	}

	private static void made(List<String> titles) {
		StudioChanges.tell(StudioChanges.Part.POEMS);
		List<String> all = List.copyOf(titles);
		Status.say(all.size() == 1 ? "made the poem “" + all.getFirst() + "”" : String.format("made %,d poems", all.size()),
				String.join("\n", all));
	}

	/** The model that says how surprising raw poems are; none if the letters of the corpora do. */
	Optional<ModelChoice> surpriseBy() {
		return surpriseBy;
	}

	/** Has a model say how surprising the raw poems are that are shown, the first ones first, until it is called off. */
	void surpriseBy(Optional<ModelChoice> model) {
		surpriseBy = model;
		Mine now = mine.orElseThrow();
		List<Row> rows = shown.rows().stream().map(Sifter.Sifted::row).toList();
		Background.once("Surprise under a model", turn -> {
			now.surpriseBy(model);
			turn.deliver(this::sift);
			now.measureSurprise(rows, turn);
			return null;
		}).trouble("the model did not answer").shown(() -> {
			sift();
			Status.say("cancelled; what the model said so far stays");
		}).then(done -> sift());
	}

	/** Keeps a word with where it was born. */
	void keepWord(String word, String born) {
		mine.ifPresent(now -> Background.once(shell, "Keeping a word", turn -> {
			keep(now.studio(), word, born);
			return null;
		}).trouble("the word could not be kept").then(done -> {
			StudioChanges.tell(StudioChanges.Part.LEXICON);
			Status.say("“" + word + "” is a word of this studio now");
		}));
	}

	private static void keep(Studio studio, String word, String born) throws StudioException {
		studio.ownWords().keep(word, born);
	}

	Shell shell() {
		return shell;
	}

	/** Hears that other rows are shown, or the same ones otherwise, until the control is gone. */
	void onShown(Control lifetime, Runnable listener) {
		follow(onShown, lifetime, listener);
	}

	/** Hears that another row is chosen, or that it has been read, until the control is gone. */
	void onChosen(Control lifetime, Runnable listener) {
		follow(onChosen, lifetime, listener);
	}

	private static void follow(List<Runnable> listeners, Control lifetime, Runnable listener) {
		listeners.add(listener);
		lifetime.addDisposeListener(event -> listeners.remove(listener));
	}

	private static void tell(List<Runnable> listeners) {
		List.copyOf(listeners).forEach(Runnable::run);
	}
}
