// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.desk.mix.Mix;
import gleaner.desk.mix.MixCheck;
import gleaner.desk.mix.MixModel;
import gleaner.desk.mix.ModelWords;
import gleaner.desk.stream.Kept;
import gleaner.desk.stream.Stream;
import gleaner.desk.stream.Taken;
import gleaner.desk.stream.Verdict;
import gleaner.engine.EngineInfo;
import gleaner.engine.Ingredient;
import gleaner.files.Sentence;
import gleaner.desk.stream.OlderDebris;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisEntry;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Background;
import gleaner.ui.Commands;
import gleaner.ui.Frames;
import gleaner.ui.Mixing;
import gleaner.ui.NeverWords;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import gleaner.ui.UndoDeeds;
import gleaner.voice.GenerationOrder;
import gleaner.voice.Spew;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/**
 * One to four panes of raw text side by side. What each is told comes from the window's {@link Mixing}; the streams run on threads of
 * their own and end with the view, what they have written stays on disk. UI thread only.
 */
public final class DebrisView extends ViewPart implements PaneHost {
	/** The view's id. */
	public static final String ID = "gleaner.ui.debris";
	private static final String CONTEXT = "gleaner.debris";

	private final List<DebrisPane> panes = new ArrayList<>();
	private final Taken taken = new Taken();
	private NeverWords neverWords;
	private Mixing mixing;
	private PaneGrid grid;
	private Frames frames;
	private PaneMenu menu;
	private NewestDebris newest;
	private Decisions decisions;
	/** How the panes went when menus were last told of it. */
	private List<Object> shown = List.of();

	/** The view of this window; made visible if need be. */
	static DebrisView show(IWorkbenchWindow window) throws PartInitException {
		return (DebrisView) window.getActivePage().showView(ID, null, IWorkbenchPage.VIEW_VISIBLE);
	}

	@Override
	public void createPartControl(Composite parent) {
		mixing = Mixing.of(getSite().getWorkbenchWindow());
		neverWords = new NeverWords(mixing);
		frames = new Frames(parent.getDisplay(), this::frame);
		decisions = new Decisions(mixing.deeds(), (debris, before, now) -> panes.forEach(pane -> pane.decided(debris, before, now)));
		grid = new PaneGrid(parent);
		menu = new PaneMenu(this);
		Runnable leave = mixing.model().onChange(this::modelChanged);
		parent.addDisposeListener(e -> {
			panes.forEach(this::shown);
			leave.run();
			frames.end();
			mixing.deeds().clear(); // they are about these panes
		});
		getSite().getService(IContextService.class).activateContext(CONTEXT);
		HarvestSource.actions(this, getViewSite().getActionBars());
		DebrisToolBar.fill(getViewSite().getActionBars().getToolBarManager(), mixing.model());
		TakenOnHarvest.follow(this, parent);
		mixing.follow(parent, this::tellPanes);
		newest = new NewestDebris(parent);
		StudioAccess.whenOpen(parent, studio -> showAgain());
		modelChanged();
	}

	@Override
	public void setFocus() {
		active().setFocus();
	}

	/** The pane that the poet is at. */
	DebrisPane active() {
		return panes.get(mixing.model().active());
	}

	/** The pane that has the focus, or else the active one. */
	private DebrisPane atHand() {
		return panes.stream().filter(DebrisPane::hasFocus).findFirst().orElseGet(this::active);
	}

	/** Makes the pane that has the focus the active one: who walked there with Tab and gives an order means that pane. */
	private void activateFocused() {
		for (DebrisPane pane : panes) if (pane.hasFocus()) activated(pane);
	}

	/** The panes from left to right, from the top down. */
	List<DebrisPane> panes() {
		return List.copyOf(panes);
	}

	MixModel model() {
		return mixing.model();
	}

	private void modelChanged() {
		MixModel model = mixing.model();
		boolean placed = panes.size() != model.panes();
		while (panes.size() > model.panes()) panes.removeLast().control().dispose();
		while (panes.size() < model.panes()) {
			DebrisPane pane = new DebrisPane(grid.nursery(), this, taken, decisions.verdicts());
			HarvestSource.dragFrom(pane);
			menu.attach(pane);
			panes.add(pane);
		}
		if (placed) grid.place(panes.stream().map(DebrisPane::control).toList());
		for (int i = 0; i < panes.size(); i++) {
			panes.get(i).setPace(model.isFull(), model.readingSpeed());
			panes.get(i).header().setActive(i == model.active() && panes.size() > 1);
		}
		List<Object> how = List.of(model.panes(), model.isTogether(), model.isFull(), model.readingSpeed());
		if (!how.equals(shown)) ModelHandler.refresh(getSite().getService(ICommandService.class));
		shown = how;
		tellPanes();
	}

	/** Says in the panes that are empty what would be heard there. */
	private void tellPanes() {
		for (int i = 0; i < panes.size(); i++) {
			Mix mix = mixing.model().mix(i);
			String engine = mixing.engine(i).map(EngineInfo::name).orElse(mix.engine());
			panes.get(i).tell(engine, mixing.words(i), hint(i, engine));
			panes.get(i).tellBeside();
		}
	}

	@Override
	public String modelWords(String model) {
		return ModelWords.of(model, mixing.palette().threads());
	}

	private String hint(int pane, String engine) {
		if (mixing.studio().isEmpty() || mixing.palette().engines().isEmpty() && mixing.palette().corpora().isEmpty()) return "";
		MixCheck check = mixing.check(pane);
		if (check.order().isEmpty()) return check.inWords();
		String words = mixing.words(pane);
		String from = !check.order().get().models().isEmpty() ? " as " + words
				: words.isEmpty() ? "" : " on " + words.replace(" \u00B7 ", " and ");
		return "F5 starts " + engine + from + ". Select what you like, and Ctrl+Enter puts it into your poem.";
	}

	/** Starts what the addressed panes are told; those that wait for a step go on. */
	void start() {
		activateFocused();
		for (int pane : mixing.model().addressed()) {
			order(pane, order -> {
				if (panes.get(pane).isHolding() && panes.get(pane).isStreaming(order)) panes.get(pane).resume();
				else begin(pane, order, false);
			});
		}
	}

	/** Lets one more poem come in each of the addressed panes. */
	void step() {
		activateFocused();
		for (int pane : mixing.model().addressed()) {
			order(pane, order -> {
				if (panes.get(pane).isStreaming(order)) panes.get(pane).step();
				else begin(pane, order, true);
			});
		}
	}

	/** Starts the addressed panes anew with another seed; those that wait for a step wait again after a poem. */
	void reroll() {
		activateFocused();
		List<Integer> addressed = mixing.model().addressed();
		List<Boolean> stepping = addressed.stream().map(pane -> panes.get(pane).isHolding()).toList();
		mixing.model().reroll(() -> ThreadLocalRandom.current().nextInt(1, Mixing.SEEDS));
		for (int i = 0; i < addressed.size(); i++) {
			int pane = addressed.get(i);
			boolean step = stepping.get(i);
			order(pane, order -> begin(pane, order, step));
		}
	}

	/** Tells of the word at the caret what it came for. */
	void tellWord() {
		if (!atHand().tellWord()) Status.say("the word at the caret replaces no other, or templates are hidden");
	}

	/** Goes to the next word that came for another, or to the one before. */
	void walk(boolean isForward) {
		if (!atHand().walk(isForward)) Status.say("this pane shows no templates, so there is no word to go to");
	}

	/** Stops the addressed panes. */
	void stop() {
		activateFocused();
		for (int pane : mixing.model().addressed()) panes.get(pane).stop();
	}

	/** Makes a job of what the active pane is told. */
	void makeMany() {
		activateFocused();
		int pane = panes.indexOf(active());
		order(pane, order -> mixing.engine(pane)
				.ifPresent(engine -> new MakingMany(getSite().getShell(), mixing.studio().orElseThrow()).ask(engine, order)));
	}

	/**
	 * Does something with what a pane is told. Where that cannot be, a sentence in the pane says why. But what is known may be of a moment
	 * ago, and a corpus have come since: so it is looked once more, and done if it can be then.
	 */
	private void order(int pane, Consumer<GenerationOrder> then) {
		if (mixing.studio().isEmpty()) return;
		MixCheck check = mixing.check(pane);
		if (check.order().isPresent()) {
			then.accept(check.order().get());
			return;
		}
		panes.get(pane).say(check.inWords());
		Mix told = mixing.model().mix(pane);
		mixing.afterLook(() -> {
			boolean isSame = pane < panes.size() && !panes.get(pane).control().isDisposed() && mixing.model().mix(pane).equals(told);
			if (isSame) mixing.check(pane).order().ifPresent(then);
		});
	}

	@Override
	public void again(DebrisPane pane) {
		activated(pane);
		int place = panes.indexOf(pane);
		order(place, order -> begin(place, order, false));
	}

	@Override
	public boolean isOfOthers(String engine) {
		return Commands.isThere(getSite(), Commands.ENGINE_OFF)
				&& StudioAccess.engines().list().stream().anyMatch(entry -> entry.id().equals(engine) && entry.isOfOthers());
	}

	@Override
	public void switchOff(String engine) {
		Commands.run(getSite(), Commands.ENGINE_OFF, "engine", engine);
	}

	private void begin(int pane, GenerationOrder order, boolean stepping) {
		Studio studio = mixing.studio().orElseThrow();
		String engine = mixing.engine(pane).map(EngineInfo::name).orElse(order.engine());
		Stream.Spring spring = listener -> new Spew(studio, StudioAccess.engines(), mixing.models(), order, listener).run();
		panes.get(pane).start(engine, mixing.words(pane), spring, order, stepping);
	}

	private boolean frame(long now, int most) {
		boolean more = false;
		for (DebrisPane pane : panes) more |= pane.frame(now, most);
		return more;
	}

	/**
	 * Opens debris at a place, in the pane that shows it already, or the active one, or one where nothing is running.
	 *
	 * @param length how much is selected there, in characters
	 */
	void show(String debris, long offset, int length) {
		apart(() -> open(debris).showing(offset), opened -> {
			DebrisPane pane = paneFor(debris);
			pane.showOlder(opened, offset, length);
			activated(pane);
			getSite().getPage().activate(this);
		}, sentence -> Status.say(Sentence.of(sentence)));
	}

	/** Shows what was to be seen when the window was last open; what is not there any more is passed over. */
	private void showAgain() {
		for (DebrisPane pane : panes) {
			PaneMemory.of(panes.indexOf(pane)).ifPresent(place -> apart(() -> open(place.debris()).showing(place.top()), opened -> {
				boolean isFree = !pane.control().isDisposed() && !pane.isStreaming() && pane.text().page().isEmpty();
				if (isFree) pane.showAgain(opened, place.top());
			}, gone -> {}));
		}
	}

	@Override
	public void shown(DebrisPane pane) {
		int number = panes.indexOf(pane);
		if (number >= 0 && !pane.control().isDisposed()) PaneMemory.keep(number, pane.place());
	}

	private DebrisPane paneFor(String debris) {
		for (DebrisPane pane : panes) if (pane.text().page().map(p -> p.debris().equals(debris)).orElse(false)) return pane;
		if (!active().isStreaming()) return active();
		for (DebrisPane pane : panes) if (!pane.isStreaming()) return pane;
		if (panes.size() < MixModel.MOST_PANES) {
			mixing.model().setPanes(panes.size() + 1);
			return panes.getLast();
		}
		return active();
	}

	/** Closes a pane; its stream ends. */
	void close(DebrisPane pane) {
		if (panes.size() == 1) return;
		int number = panes.indexOf(pane);
		panes.remove(pane);
		pane.control().dispose();
		grid.place(panes.stream().map(DebrisPane::control).toList());
		mixing.model().close(number);
		panes.forEach(this::shown);
		PaneMemory.keep(panes.size(), Optional.empty());
		setFocus();
	}

	/** Makes a pane the active one and gives it the focus. */
	void activate(int pane) {
		if (pane >= panes.size()) return;
		mixing.model().setActive(pane);
		getSite().getPage().activate(this);
		setFocus();
	}

	/** The newest debris, as far as it is known. */
	List<DebrisEntry> older() {
		return newest.known();
	}

	@Override
	public void activated(DebrisPane pane) {
		int number = panes.indexOf(pane);
		if (number >= 0) mixing.model().setActive(number);
	}

	@Override
	public void wake() {
		frames.wake();
	}

	@Override
	public OlderDebris open(String debris) throws StudioException {
		Studio studio = StudioAccess.current().orElseThrow(() -> new StudioException("no studio is open"));
		return new OlderDebris(studio.debris().open(debris));
	}

	@Override
	public <T> void apart(Reading<T> reading, Consumer<T> shown, Consumer<String> failed) {
		Background.once(panes.getFirst().control(), "Reading debris", turn -> reading.read()).orElse(failed).then(shown);
	}

	@Override
	public void debrisChanged() {
		StudioChanges.tell(StudioChanges.Part.DEBRIS);
	}

	@Override
	public void openMenu(DebrisPane pane) {
		menu.open(pane);
	}

	@Override
	public boolean makesAnew(String engine) {
		return mixing.palette().engine(engine).map(info -> info.takes(Ingredient.Kind.TEMPLATES)).orElse(false);
	}

	@Override
	public Optional<Boolean> isNever(DebrisPane pane, String word) {
		return neverWords.isNever(panes.indexOf(pane), word);
	}

	@Override
	public void setNever(DebrisPane pane, String word, boolean never) {
		UndoDeeds.in(this, mixing.deeds());
		neverWords.set(panes.indexOf(pane), word, never);
	}

	@Override
	public void decide(String debris, long from, String name, Optional<Verdict> verdict) {
		UndoDeeds.in(this, mixing.deeds());
		decisions.decide(debris, from, name, verdict);
	}

	@Override
	public boolean isBeside() {
		return PaneMemory.isBeside();
	}

	@Override
	public void setBeside(boolean wanted) {
		PaneMemory.keepBeside(wanted);
		panes.forEach(DebrisPane::tellBeside);
	}

	/**
	 * What is selected in the pane that has the focus, or else in the active one, as a {@link Harvest}; null if nothing is. And its
	 * {@link Kept}.
	 */
	@Override
	public <T> T getAdapter(Class<T> type) {
		if (type == Harvest.class && !panes.isEmpty()) return type.cast(atHand().harvest().orElse(null));
		if (type == Kept.class && !panes.isEmpty()) return type.cast(atHand().kept());
		return super.getAdapter(type);
	}
}
