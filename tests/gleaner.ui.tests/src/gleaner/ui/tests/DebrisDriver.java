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
import java.util.stream.Stream;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Drives the Debris view and the Mix view as a poet does: by what is on the screen. */
final class DebrisDriver {
	private final List<ServiceRegistration<GeneratorEngine>> engines = new ArrayList<>();
	private final IViewPart debris;
	private final Composite mixArea;

	/** Opens both views with the Markov engine in every pane, each pane on its own corpora. */
	DebrisDriver() {
		Driver.waitFor("the studio", () -> StudioAccess.current().isPresent());
		IViewPart mix = Driver.view("gleaner.ui.mix");
		mixArea = areaOf("gleaner.ui.mix");
		debris = Driver.view("gleaner.ui.debris");
		Driver.waitFor("the engines in the Mix", () -> engine().getItemCount() > 0 && engine().getSelectionIndex() >= 0);
	}

	static Studio studio() {
		return StudioAccess.current().orElseThrow();
	}

	IViewPart view() {
		return debris;
	}

	/** The text of each pane. */
	List<StyledText> texts() {
		return Driver.all(areaOf("gleaner.ui.debris"), StyledText.class).stream().filter(Control::isVisible).toList();
	}

	StyledText text(int pane) {
		return texts().get(pane);
	}

	/** Everything that is written around the text of a pane: header, speed, what is said below. */
	String around(int pane) {
		Composite area = text(pane).getParent();
		return String.join(" | ", Driver.all(area, Label.class).stream().filter(Control::isVisible).map(Label::getText).toList());
	}

	private static Composite areaOf(String view) {
		IViewPart part = Driver.page().findView(view);
		return (Composite) part.getAdapter(Control.class);
	}

	void panes(int count) {
		Driver.command("gleaner.debris.panes", "value", String.valueOf(count));
		Driver.waitFor(count + " panes", () -> texts().size() == count);
	}

	void activate(int pane) {
		Driver.command("gleaner.debris.pane", "pane", String.valueOf(pane + 1));
	}

	Combo engine() {
		return Driver.all(mixArea, Combo.class).getFirst();
	}

	/** Chooses an engine for the active pane. */
	void choose(String engineName) {
		Driver.waitFor("the engine " + engineName, () -> engine().indexOf(engineName) >= 0);
		engine().select(engine().indexOf(engineName));
		engine().notifyListeners(SWT.Selection, new Event());
	}

	/** The field of the Mix that stands behind this label. */
	Text field(String label) {
		Label found = Driver.find(mixArea, Label.class, l -> l.getText().equals(label));
		Control[] siblings = found.getParent().getChildren();
		int at = List.of(siblings).indexOf(found);
		return Driver.all((Composite) siblings[at + 1], Text.class).getFirst();
	}

	/** What is said to be wrong in the Mix. */
	Stream<String> problems() {
		return Driver.all(mixArea, Label.class).stream().filter(Control::isVisible).map(Label::getText).filter(text -> text.endsWith("."));
	}

	/** Installs an engine until the end of the test. */
	void install(GeneratorEngine engine) {
		Hashtable<String, Object> properties = new Hashtable<>();
		properties.put(GeneratorEngine.ID, engine.info().id());
		properties.put(GeneratorEngine.NAME, engine.info().name());
		engines.add(FrameworkUtil.getBundle(DebrisDriver.class).getBundleContext().registerService(GeneratorEngine.class, engine, properties));
	}

	/** Stops everything and takes the engines away. */
	void close() {
		Driver.command("gleaner.debris.stop");
		engines.forEach(ServiceRegistration::unregister);
		panes(2);
		for (int pane = 0; pane < 2; pane++) {
			activate(pane);
			choose("Markov");
		}
		activate(0);
		field("Prompt").setText("");
	}

	/** What is selected in the active pane. */
	Harvest harvest() {
		return Adapters.adapt(debris, Harvest.class);
	}

	/** The first piece of debris in a harvest. */
	static Fragment fragment(Harvest harvest) {
		for (Provenance.Run run : harvest.provenance().runs()) if (run.origin() instanceof Origin.Machine(Fragment fragment)) return fragment;
		throw new AssertionError("nothing of a machine in " + harvest);
	}

	/** Selects as a mouse does. */
	static void select(StyledText text, int from, int to) {
		text.setSelection(from, to);
		Driver.send(text, SWT.Selection, 0, '\0');
	}
}
