// SPDX-License-Identifier: EPL-2.0
/** Commands about raw poems: assaying them, marking them, the ear, and the forge of new words. */
package gleaner.cli.mine;
