// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.cluster.Jobs;
import gleaner.cluster.place.Site;
import gleaner.cluster.place.Sites;
import gleaner.engine.Trainer;
import gleaner.files.Folders;
import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Jobs begun in the window: many poems of what a pane is told, and threads on a cluster. */
class JobsBegunTest {
	private static final String COMMAND = "gleaner.command";
	private static final String HOME = "user.home";

	@TempDir
	Path folder;

	private Studio studio;
	private Path said;
	private String home;

	@BeforeEach
	void begin() throws Exception {
		Driver.waitForStudio();
		studio = DebrisDriver.studio();
		Folders.delete(new Jobs(studio).folder());
		said = folder.resolve("said.txt");
		Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\necho \"$@\" >> '" + said + "'\n");
		assertTrue(program.toFile().setExecutable(true));
		System.setProperty(COMMAND, program.toString());
		home = System.getProperty(HOME);
		System.setProperty(HOME, folder.toString());
	}

	@AfterEach
	void end() {
		System.clearProperty(COMMAND);
		System.setProperty(HOME, home);
		Folders.delete(new Jobs(studio).folder());
		Driver.room("gleaner.glean");
	}

	private void knowCluster(String name) throws Exception {
		Sites.ofThisUser().put(new Site(name, "", "", "/opt/gleaner/gleaner", List.of(), List.of(), "", List.of()));
	}

	private String words() {
		try {
			return Files.exists(said) ? Files.readString(said) : "";
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Combo places(Shell dialog) {
		return Driver.find(dialog, Combo.class, combo -> combo.indexOf("this machine") == 0);
	}

	private static boolean can(Shell dialog, String button) {
		return Driver.ui(() -> Driver.find(dialog, Button.class, each -> each.getText().equals(button)).isEnabled());
	}

	@Test
	void whatAPaneIsToldIsMadeByTheThousand() throws Exception {
		DebrisDriver debris = new DebrisDriver();
		debris.panes(1);
		debris.choose("Markov");
		Driver.commandLater("gleaner.debris.many");
		Shell dialog = Driver.dialog("Make Many");
		Driver.screenshot("x");
		assertFalse(Driver.ui(() -> places(dialog).isVisible()), "without a cluster nothing asks where");
		Text poems = Driver.ui(() -> Driver.all(dialog, Text.class).getFirst());
		assertEquals("10,000", Driver.ui(() -> poems.getText()));
		Driver.ui(() -> poems.setText("a few"));
		assertFalse(can(dialog, "Make"));
		Driver.ui(() -> poems.setText("2,500"));
		assertTrue(can(dialog, "Make"));
		Driver.screenshot("make-many");
		Driver.press(dialog, "Make");
		Driver.waitFor("the job", () -> words().contains("job work"));
		Jobs jobs = new Jobs(studio);
		String name = jobs.names().getFirst();
		assertTrue(name.startsWith("Markov "), name);
		assertEquals(2500, jobs.get(name).job().tasks().stream().mapToLong(task -> task.poems().orElseThrow()).sum());
	}

	@Test
	void manyPoemsCanBeMadeOnACluster() throws Exception {
		knowCluster("big");
		DebrisDriver debris = new DebrisDriver();
		debris.panes(1);
		debris.choose("Markov");
		Driver.commandLater("gleaner.debris.many");
		Shell dialog = Driver.dialog("Make Many");
		Driver.screenshot("x");
		Driver.waitFor("the clusters", () -> places(dialog).isVisible());
		assertEquals(List.of("this machine", "big"), Driver.ui(() -> List.of(places(dialog).getItems())));
		List<String> nameless = new ArrayList<>();
		Driver.ui(() -> Nameless.note(dialog, "Make Many", nameless));
		assertEquals(List.of(), nameless);
		Driver.screenshot("make-many-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("make-many-dark"));
		Driver.press(dialog, "Cancel");
		assertEquals(List.of(), new Jobs(studio).names());
	}

	@Test
	void oneThreadOnAClusterIsAJob() throws Exception {
		knowCluster("big");
		ServiceRegistration<Trainer> trainer = FrameworkUtil.getBundle(JobsBegunTest.class).getBundleContext()
				.registerService(Trainer.class, new FormTrainer(), new Hashtable<>(Map.of(Trainer.ENGINE, "lstm")));
		try {
			Driver.room("gleaner.train");
			Driver.commandLater("gleaner.thread.new");
			Shell dialog = Driver.dialog("New Thread");
			Driver.waitFor("the clusters", () -> places(dialog).isVisible());
			assertEquals("", told(dialog), "on this machine one thread is no job");
			Driver.ui(() -> {
				places(dialog).select(1);
				Driver.send(places(dialog), SWT.Selection);
			});
			assertTrue(told(dialog).startsWith("1 thread, of 20,000 steps."), told(dialog));
			Driver.screenshot("new-thread-cluster-light");
			PoemDriver.inOtherTheme(() -> Driver.screenshot("new-thread-cluster-dark"));
			Driver.press(dialog, "Train");
			Driver.waitFor("the program", () -> words().contains("sweep --studio " + studio.folder() + " --engine lstm --corpus ")
					&& words().contains(" --steps 20000 --on big --no-estimate"));
		} finally {
			trainer.unregister();
		}
	}

	/** What the form says of the threads that come of it. */
	private static String told(Shell dialog) {
		return Driver.ui(() -> Driver.all(dialog, Link.class).stream().filter(Link::isVisible).map(Link::getText)
				.filter(text -> text.contains("thread")).findFirst().orElse(""));
	}
}
