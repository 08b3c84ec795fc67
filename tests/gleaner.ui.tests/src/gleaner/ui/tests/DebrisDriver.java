// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import gleaner.engine.GeneratorEngine;
import gleaner.studio.Studio;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Provenance;
import gleaner.ui.StudioAccess;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.DropTargetListener;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Drives the Debris view and the Mix view as a poet does: by what is on the screen. All methods may be called from any thread. */
final class DebrisDriver {
	private static final String DEBRIS = "gleaner.ui.debris";
	private static final String MIX = "gleaner.ui.mix";

	private final List<ServiceRegistration<GeneratorEngine>> engines = new ArrayList<>();

	/** Opens both views, with the Markov engine in the Mix. */
	DebrisDriver() {
		Driver.waitForStudio();
		Driver.view(MIX);
		Driver.view(DEBRIS);
		Driver.waitFor("the engines in the Mix", () -> engine().getItemCount() > 0 && engine().getSelectionIndex() >= 0);
	}

	static Studio studio() {
		return StudioAccess.current().orElseThrow();
	}

	private static Composite areaOf(String view) {
		MPart part = Driver.page().findView(view).getSite().getService(MPart.class);
		return (Composite) part.getWidget();
	}

	/** The texts of the panes; UI thread. */
	private static List<StyledText> widgets() {
		return Driver.all(areaOf(DEBRIS), StyledText.class).stream().filter(text -> text.isVisible() && text.getVerticalBar() != null)
				.toList();
	}

	/** The templates that stand beside the text of a pane; UI thread. */
	static StyledText templates(StyledText text) {
		return Driver.find(text.getParent(), StyledText.class, other -> other != text);
	}

	/** Does something with the text of a pane. */
	<T> T with(int pane, Function<StyledText, T> what) {
		return Driver.ui(() -> what.apply(widgets().get(pane)));
	}

	/** All that a pane shows. */
	String text(int pane) {
		return with(pane, StyledText::getText);
	}

	/** How many characters a pane shows. */
	int length(int pane) {
		return with(pane, StyledText::getCharCount);
	}

	/** Everything that is written around the text of a pane: header, speed, what is said below. */
	String around(int pane) {
		return with(pane, text -> String.join(" | ",
				Driver.all(text.getParent().getParent(), Label.class).stream().filter(Control::isVisible).map(Label::getText).toList()));
	}

	/** What is offered below a pane; UI thread. */
	private static Optional<Link> offered(StyledText text, String words) {
		return Driver.all(text.getParent().getParent(), Link.class).stream()
				.filter(link -> link.isVisible() && link.getText().contains("<a>" + words + "</a>")).findFirst();
	}

	/** Whether something can be done about what is said below a pane. */
	boolean offers(int pane, String words) {
		return with(pane, text -> offered(text, words).isPresent());
	}

	/** Does what is offered below a pane. */
	void follow(int pane, String words) {
		Driver.ui(() -> {
			Event event = new Event();
			event.text = words;
			offered(widgets().get(pane), words).orElseThrow().notifyListeners(SWT.Selection, event);
		});
	}

	void panes(int count) {
		Driver.command("gleaner.debris.panes", "value", String.valueOf(count));
		Driver.waitFor(count + " panes", () -> widgets().size() == count);
	}

	void activate(int pane) {
		Driver.command("gleaner.debris.pane", "pane", String.valueOf(pane + 1));
	}

	/** The choice of engines; UI thread. */
	private static Combo engine() {
		return Driver.all(areaOf(MIX), Combo.class).getFirst();
	}

	/** Chooses an engine for the active pane. */
	void choose(String engineName) {
		Driver.waitFor("the engine " + engineName, () -> engine().indexOf(engineName) >= 0);
		Driver.ui(() -> {
			engine().select(engine().indexOf(engineName));
			engine().notifyListeners(SWT.Selection, new Event());
		});
	}

	/** Where in the debris the last character stands that a pane shows; found as a poet would, by selecting it. */
	long offsetOfEnd(int pane) {
		return Driver.ui(() -> {
			StyledText text = widgets().get(pane);
			text.forceFocus();
			int end = text.getCharCount();
			text.setSelection(Math.max(0, end - 4), end);
			Harvest last = harvest();
			text.setSelection(end);
			return last == null ? 0 : fragment(last).end();
		});
	}

	/** Whether an engine can be chosen. */
	boolean offers(String engineName) {
		return Driver.ui(() -> engine().indexOf(engineName) >= 0);
	}

	/** The field of the Mix that stands behind this label; UI thread. */
	private static Text field(String label) {
		Label found = Driver.find(areaOf(MIX), Label.class, l -> l.getText().equals(label));
		Control[] siblings = found.getParent().getChildren();
		int at = List.of(siblings).indexOf(found);
		return Driver.all((Composite) siblings[at + 1], Text.class).getFirst();
	}

	/** Types into a field of the Mix. */
	void type(String label, String value) {
		Driver.ui(() -> field(label).setText(value));
	}

	/** What stands in a field of the Mix. */
	String typed(String label) {
		return Driver.ui(() -> field(label).getText());
	}

	/** How far the Mix is scrolled, in pixels. */
	int mixOrigin() {
		return Driver.ui(() -> Driver.find(areaOf(MIX), ScrolledComposite.class, Control::isVisible).getOrigin().y);
	}

	/** Turns the wheel down over the choice of engines; whether that may change the choice. */
	boolean turnWheelOverEngine() {
		return Driver.ui(() -> {
			Event event = new Event();
			event.count = -3;
			event.doit = true;
			engine().notifyListeners(SWT.MouseVerticalWheel, event);
			return event.doit;
		});
	}

	/** What is said to be wrong in the Mix. */
	List<String> problems() {
		return Driver.ui(() -> Driver.all(areaOf(MIX), Label.class).stream().filter(Control::isVisible).map(Label::getText)
				.filter(text -> text.endsWith(".")).toList());
	}

	/** What is written in the Mix. */
	List<String> mixWords() {
		return Driver.ui(() -> Stream.concat(Driver.all(areaOf(MIX), Label.class).stream().filter(Control::isVisible).map(Label::getText),
				Driver.all(areaOf(MIX), Link.class).stream().filter(Control::isVisible).map(Link::getText)).toList());
	}

	/** The headings of the groups of settings in the Mix. */
	List<String> mixHeadings() {
		return Driver.ui(() -> Driver.all(areaOf(MIX), ExpandableComposite.class).stream().filter(Control::isVisible)
				.map(ExpandableComposite::getText).toList());
	}

	/** The bar of a corpus or a reservoir: the one behind its name, of which there may be several, counted from 0. */
	Canvas bar(String name, int number) {
		return Driver.ui(() -> {
			Label found = Driver.all(areaOf(MIX), Label.class).stream().filter(label -> label.getText().equals(name)).skip(number)
					.findFirst().orElseThrow();
			List<Control> siblings = List.of(found.getParent().getChildren());
			return (Canvas) siblings.get(siblings.indexOf(found) + 1);
		});
	}

	/** Lets rows of the Studio tree fall into the Mix, from where SWT has them in hand. */
	void dropIntoMix(Object... rows) {
		Driver.ui(() -> {
			Control form = Driver.find(areaOf(MIX), Composite.class, area -> area.getData(DND.DROP_TARGET_KEY) != null);
			DropTarget target = (DropTarget) form.getData(DND.DROP_TARGET_KEY);
			DropTargetEvent event = Driver.dropEvent(target);
			event.detail = DND.DROP_DEFAULT;
			LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(rows));
			for (DropTargetListener listener : target.getDropListeners()) {
				listener.dragEnter(event);
				listener.dragOver(event);
				if (event.detail != DND.DROP_NONE) listener.drop(event);
			}
			LocalSelectionTransfer.getTransfer().setSelection(null);
		});
	}

	/** Installs an engine until the end of the test. */
	void install(GeneratorEngine engine) {
		Hashtable<String, Object> properties = new Hashtable<>();
		properties.put(GeneratorEngine.ID, engine.info().id());
		properties.put(GeneratorEngine.NAME, engine.info().name());
		engines.add(
				FrameworkUtil.getBundle(DebrisDriver.class).getBundleContext().registerService(GeneratorEngine.class, engine, properties));
	}

	/** Closes the Debris view. */
	void hide() {
		Driver.ui(() -> Driver.page().hideView(Driver.page().findView(DEBRIS)));
	}

	/** Brings the focus to the Debris view. */
	void focus() {
		Driver.ui(() -> Driver.page().activate(Driver.page().findView(DEBRIS)));
	}

	/** Stops everything, takes the engines away, and leaves two panes of Markov. */
	void close() {
		Driver.command("gleaner.debris.stop");
		engines.forEach(ServiceRegistration::unregister);
		panes(2);
		for (int pane = 0; pane < 2; pane++) {
			activate(pane);
			choose("Markov");
		}
		activate(0);
		type("Prompt", "");
	}

	/** What is selected in the active pane; null if nothing is. */
	Harvest harvest() {
		return Driver.ui(() -> Adapters.adapt(Driver.page().findView(DEBRIS), Harvest.class));
	}

	/** The first piece of debris in a harvest. */
	static Fragment fragment(Harvest harvest) {
		for (Provenance.Run run : harvest.provenance().runs())
			if (run.origin() instanceof Origin.Machine(Fragment fragment)) return fragment;
		throw new AssertionError("nothing of a machine in " + harvest);
	}

	/** Selects as a mouse does. */
	void select(int pane, int from, int to) {
		with(pane, text -> {
			text.setSelection(from, to);
			text.notifyListeners(SWT.Selection, new Event());
			return null;
		});
	}

	/** Scrolls as a mouse does. */
	void scrollTo(int pane, int line) {
		with(pane, text -> {
			text.setTopIndex(line);
			text.getVerticalBar().notifyListeners(SWT.Selection, new Event());
			return null;
		});
	}

	/** Presses a key in a pane. */
	void key(int pane, int modifier, int code) {
		with(pane, text -> {
			Event event = new Event();
			event.stateMask = modifier;
			event.keyCode = code;
			event.doit = true;
			text.notifyListeners(SWT.KeyDown, event);
			return null;
		});
	}
}
