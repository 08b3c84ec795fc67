// SPDX-License-Identifier: EPL-2.0
/** Commands about training threads and their models. */
package gleaner.cli.training;
