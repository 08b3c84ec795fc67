// SPDX-License-Identifier: EPL-2.0
/** Commands that perform: poems on the terminal as on a stage, and what was recorded of it. */
package gleaner.cli.perform;
