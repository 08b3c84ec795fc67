// SPDX-License-Identifier: EPL-2.0
/**
 * The headless application: every command of the {@code gleaner} program.
 *
 * <p>Results go to standard output, progress and errors to standard error. A command ends with 0 when it is done, 1 when it
 * failed, 2 when it was called wrongly, 130 when it was interrupted, 141 when nobody reads its output any more. An error is one
 * sentence.
 */
package gleaner.cli;
