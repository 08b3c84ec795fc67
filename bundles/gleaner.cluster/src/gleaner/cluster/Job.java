// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Many tasks, and what is known of all of them; stands in {@code job.json}, in plain words, and does not change. Immutable.
 *
 * @param name its folder
 * @param what it is, in a sentence without a full stop
 * @param place where it runs: {@link #HERE}, or the name of a cluster
 * @param key by which the queue of a cluster knows it; no other job has it
 * @param created when
 * @param needs what each task may use
 * @param workers on this machine: how many tasks run at once, 1 or more
 * @param rungs of a sweep: after how many steps trainings are compared, rising; the last one is its length. Empty for other jobs
 * @param tasks by their numbers, which go from 1 up
 */
public record Job(String name, String what, String place, String key, Instant created, Needs needs, int workers, List<Long> rungs,
		List<Task> tasks) {
	/** Where jobs run that go to no cluster. */
	public static final String HERE = "this machine";
	private static final int FORMAT = 1;
	/** It becomes the name of a folder on the cluster, and of jobs in its queue. */
	private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,60}");

	public Job {
		rungs = List.copyOf(rungs);
		tasks = List.copyOf(tasks);
		if (tasks.isEmpty()) throw new IllegalArgumentException("a job without tasks");
		if (!KEY.matcher(key).matches())
			throw new IllegalArgumentException("the key is \"" + key + "\", must consist of letters, digits and hyphens");
		if (workers < 1) throw new IllegalArgumentException("--workers is " + workers + ", must be 1 or more");
		for (int i = 0; i < tasks.size(); i++) if (tasks.get(i).number() != i + 1)
			throw new IllegalArgumentException("task " + tasks.get(i).number() + " stands where task " + (i + 1) + " belongs");
		for (int i = 1; i < rungs.size(); i++) if (rungs.get(i) <= rungs.get(i - 1))
			throw new IllegalArgumentException("rung " + rungs.get(i) + " follows " + rungs.get(i - 1));
		if (!rungs.isEmpty() && rungs.getFirst() < 1) throw new IllegalArgumentException("a rung of " + rungs.getFirst() + " steps");
	}

	/** A key that no other job has. */
	public static String freeKey() {
		return "gleaner-" + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
	}

	/** Whether its tasks are trainings that are compared. */
	public boolean isSweep() {
		return !rungs.isEmpty();
	}

	/** Whether all its tasks make poems, which stand in one text in the end. */
	public boolean isMaking() {
		return !isSweep() && tasks.stream().allMatch(task -> task.poems().isPresent());
	}

	/** Whether it runs on this machine. */
	public boolean isHere() {
		return place.equals(HERE);
	}

	/** @throws StudioException if there is no task of this number */
	public Task task(int number) throws StudioException {
		if (number >= 1 && number <= tasks.size()) return tasks.get(number - 1);
		throw new StudioException("there is no task " + number + " in the job " + name + ", they go from 1 to " + tasks.size());
	}

	void write(Path file) throws StudioException {
		ObjectNode json = JsonFile.object().put("format", FORMAT).put("what", what).put("place", place).put("key", key)
				.put("created", created.toString()).put("megabytes", needs.megabytes()).put("minutes", needs.minutes())
				.put("pack", needs.pack()).put("workers", workers);
		ArrayNode steps = json.putArray("rungs");
		rungs.forEach(steps::add);
		ArrayNode all = json.putArray("tasks");
		for (Task task : tasks) {
			ArrayNode command = all.addObject().put("number", task.number()).put("label", task.label()).putArray("command");
			task.command().forEach(command::add);
		}
		JsonFile.write(file, json);
	}

	/** @throws StudioException if it cannot be read, makes no sense, or was written by a newer Gleaner */
	static Job read(Path file) throws StudioException {
		JsonFields json = JsonFile.read(file);
		json.requireFormat("the job", FORMAT);
		List<Long> rungs = new ArrayList<>();
		for (long rung : json.wholes("rungs")) rungs.add(rung);
		List<Task> tasks = new ArrayList<>();
		try {
			for (JsonFields task : json.objects("tasks"))
				tasks.add(new Task(whole(task, "number"), task.text("label"), task.texts("command")));
			Needs needs = new Needs(whole(json, "megabytes"), whole(json, "minutes"), whole(json, "pack"));
			return new Job(file.toAbsolutePath().getParent().getFileName().toString(), json.text("what"), json.text("place"),
					json.text("key"), json.instant("created"), needs, whole(json, "workers"), rungs, tasks);
		} catch (IllegalArgumentException e) {
			throw new StudioException(file + " cannot be used (" + e.getMessage() + "); put back a copy of it, or start the job over", e);
		}
	}

	private static int whole(JsonFields json, String field) throws StudioException {
		long number = json.whole(field);
		if (number != (int) number) throw json.wrong(field, "a number of usual size");
		return (int) number;
	}
}
