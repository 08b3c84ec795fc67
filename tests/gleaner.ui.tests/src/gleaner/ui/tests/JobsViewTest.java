// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.cluster.Job;
import gleaner.cluster.JobFolder;
import gleaner.cluster.Jobs;
import gleaner.cluster.Needs;
import gleaner.cluster.Stock;
import gleaner.cluster.Task;
import gleaner.files.Folders;
import gleaner.files.HeldLock;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs as a poet sees them in Train: a sweep with its table and curves, what a task printed, what can be done. */
class JobsViewTest {
	private static final String VIEW = "gleaner.ui.jobs";
	private static final List<Double> LOSSES = List.of(1.62, 1.31, 1.48, 1.05, 2.31);

	private Studio studio;
	private JobFolder sweep;

	@BeforeEach
	void makeJobs() throws Exception {
		Driver.waitForStudio();
		studio = DebrisDriver.studio();
		Folders.delete(new Jobs(studio).folder());
		List<Task> makings = new ArrayList<>();
		for (int i = 0; i < 20; i++)
			makings.add(new Task(i + 1, "poems " + (500 * i + 1) + " to " + 500 * (i + 1), List.of("generate", "--count", "500")));
		JobFolder poems = job("a night of sea", "10,000 poems of Markov from the seed 7 in 20 tasks", Instant.EPOCH, List.of(), makings);
		for (int task = 1; task <= 12; task++) Files.createDirectories(poems.done(task));
		List<Task> tasks = new ArrayList<>();
		for (String rate : List.of("0.001", "0.004")) for (String cells : List.of("64", "128", "256")) tasks.add(new Task(tasks.size() + 1,
				"rate=" + rate + " cells=" + cells,
				List.of("train", "--engine", "lstm", "--set", "rate=" + rate, "--set", "cells=" + cells)));
		sweep = job("lstm Kitchen litany", "6 trainings of lstm on Kitchen litany over 400 steps, compared after 100, 200, 400 steps",
				Instant.EPOCH.plusSeconds(60), List.of(100L, 200L, 400L), tasks);
		for (int task = 1; task <= LOSSES.size(); task++) trained(task, task == 4 ? 400 : task == 2 || task == 3 ? 200 : 100);
		Files.createDirectories(sweep.part(6));
		Files.writeString(sweep.part(6).resolve("task.json"),
				"{\"format\":1,\"state\":\"failed\",\"attempts\":1,\"where\":\"node7\",\"why\":\"the disk is full\"}");
		Files.writeString(sweep.part(6).resolve("log.txt"), "born: a net of 39,912 weights\nerror: the disk is full\n");
	}

	private JobFolder job(String name, String what, Instant created, List<Long> rungs, List<Task> tasks) throws StudioException {
		return new Jobs(studio).create(
				new Job(name, what, Job.HERE, "key-" + tasks.size(), created, Needs.USUAL, 2, rungs, tasks), new Stock(studio));
	}

	private void trained(int task, int steps) throws Exception {
		Path done = sweep.done(task);
		Path run = Files.createDirectories(done.resolve("studio/runs/2026-01-01T00-00-0" + task));
		StringBuilder lines = new StringBuilder("step,loss,validationLoss,gradientNorm,secondsPerStep,time\n");
		List<String> losses = new ArrayList<>();
		double last = LOSSES.get(task - 1);
		for (int step = 1; step <= steps; step++) {
			double loss = last + (4 - last) * Math.exp(-5.0 * step / steps);
			lines.append(step).append(',').append(String.format(Locale.ROOT, "%.5f", loss)).append(",,1,0.1,\n");
			if (List.of(100, 200, 400).contains(step)) losses.add("\"" + String.format(Locale.ROOT, "%.4f", loss) + "\"");
		}
		Files.writeString(run.resolve("loss.csv"), lines);
		Files.writeString(done.resolve("task.json"), "{\"format\":1,\"state\":\"" + (steps == 400 ? "done" : "halted")
				+ "\",\"attempts\":1,\"losses\":[" + String.join(",", losses) + "],\"steps\":" + steps + "}");
		Files.writeString(done.resolve("log.txt"), "born: a net of 39,912 weights\n");
	}

	@AfterEach
	void goBack() {
		Folders.delete(new Jobs(studio).folder());
		Driver.room("gleaner.glean");
	}

	private static Composite area() {
		return (Composite) Driver.page().findView(VIEW).getSite().getService(MPart.class).getWidget();
	}

	private static Table jobs() {
		return Driver.all(area(), Table.class).getFirst();
	}

	private static Table tasks() {
		return Driver.all(area(), Table.class).get(1);
	}

	private static String printed() {
		return Driver.all(area(), StyledText.class).getFirst().getText();
	}

	private static List<String> column(int column) {
		return Driver.ui(() -> Stream.of(tasks().getItems()).map(item -> item.getText(column)).toList());
	}

	private static boolean can(String button) {
		return Driver.find(area(), Button.class, each -> each.getText().equals(button)).isEnabled();
	}

	private static void choose(Supplier<Table> of, int row) {
		Driver.ui(() -> {
			Table table = of.get();
			table.setSelection(row);
			table.notifyListeners(SWT.Selection, new Event());
		});
	}

	private static void open() {
		Driver.room("gleaner.train");
		Driver.view(VIEW);
		Driver.waitFor("both jobs and the tasks", () -> jobs().getItemCount() == 2 && tasks().getItemCount() == 6);
	}

	@Test
	void aSweepIsOneGroupWithTheBestMarked() throws Exception {
		open();
		assertEquals("lstm Kitchen litany", Driver.ui(() -> jobs().getItem(0).getText(0)));
		assertEquals(List.of("4", "2", "3", "1", "5", "6"), column(0));
		assertTrue(column(4).getFirst().startsWith("★ 1.0"), column(4)::toString);
		assertEquals(List.of("done", "stopped early", "stopped early", "stopped early", "stopped early", "failed: the disk is full"),
				column(5));
		Driver.ui(() -> Driver.send(tasks().getColumn(2), SWT.Selection));
		Driver.waitFor("the order by cells", () -> Stream.of(tasks().getItems()).map(item -> item.getText(2)).toList()
				.equals(List.of("64", "64", "128", "128", "256", "256")));
		Driver.ui(() -> Driver.send(tasks().getColumn(2), SWT.Selection));
		Driver.waitFor("the other way round", () -> tasks().getItem(0).getText(2).equals("256"));
		Driver.ui(() -> Driver.send(tasks().getColumn(4), SWT.Selection));
		Driver.waitFor("the order by loss", () -> tasks().getItem(0).getText(0).equals("4"));
		choose(JobsViewTest::tasks, 5);
		Driver.waitFor("what it printed", () -> printed().contains("Task 6: failed, on node7: the disk is full")
				&& printed().endsWith("error: the disk is full"));
		assertTrue(Driver.ui(() -> can("This Again") && can("Go On") && can("Delete")));
		assertFalse(Driver.ui(() -> can("Stop") || can("Pause")), "nobody is at work");
		Driver.screenshot("jobs-light");
		PoemDriver.inOtherTheme(() -> Driver.screenshot("jobs-dark"));
	}

	@Test
	void poemsAreAJobThatIsPausedAndStopped() throws Exception {
		open();
		choose(JobsViewTest::jobs, 1);
		Driver.waitFor("its tasks", () -> tasks().getItemCount() == 20 && tasks().getColumnCount() == 3);
		assertEquals("poems 501 to 1000", Driver.ui(() -> tasks().getItem(1).getText(1)));
		JobFolder poems = new Jobs(studio).get("a night of sea");
		Files.createDirectories(poems.workerLock(1).getParent());
		try (HeldLock held = HeldLock.tryTake(poems.workerLock(1)).orElseThrow()) {
			Driver.waitFor("that somebody is at work", () -> can("Stop") && can("Pause") && !can("Delete"));
			Driver.screenshot("jobs-poems");
			Driver.press(Driver.ui(JobsViewTest::area), "Pause");
			Driver.waitFor("the pause", () -> poems.isAskedToPause());
			Driver.waitFor("the way back", () -> jobs().getItem(1).getText(1).endsWith(", paused") && can("Resume"));
			Driver.press(Driver.ui(JobsViewTest::area), "Resume");
			Driver.waitFor("that it goes on", () -> !poems.isAskedToPause());
		}
		Driver.waitFor("that nobody is at work", () -> can("Delete"));
		Driver.press(Driver.ui(JobsViewTest::area), "Delete");
		Driver.waitFor("one job", () -> jobs().getItemCount() == 1);
		assertEquals("a night of sea", studio.trash().list().getFirst().name());
	}
}
