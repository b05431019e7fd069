"""Which record a command prints: by the name that its envelope has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from awsquiz.cli.records import (
    of_cards,
    of_exams,
    of_groups,
    of_marks,
    of_notes,
    of_setup,
    of_study,
)

RECORDS: Mapping[str, tuple[Any, ...]] = {
    "today": (of_study.TodayData,),
    "stats": (of_study.StatsData,),
    "memory": (of_study.MemoryData,),
    "memory fit": (of_study.FitData,),
    "undo": (of_marks.UndoData,),
    "due": (of_marks.DueData,),
    "remark": (of_marks.RemarkData,),
    "star": (of_marks.ChangedData, of_marks.MarkedData),
    "unstar": (of_marks.ChangedData,),
    "suspend": (of_marks.ChangedData, of_marks.MarkedData),
    "resume": (of_marks.ChangedData,),
    "doubt": (of_marks.DoubtedData, of_marks.DoubtsData),
    "goal": (of_study.GoalData,),
    "plan": (of_study.PlanData, of_study.RetentionData),
    "break": (of_study.BreakData,),
    "list": (of_cards.ListData,),
    "show": (of_cards.ShowData,),
    "show aside": (of_cards.AsideData,),
    "search": (of_cards.SearchData,),
    "compare": (of_cards.CompareData,),
    "questions": (of_cards.QuestionsData,),
    "add": (of_cards.AddData,),
    "triage": (of_cards.TriageData,),
    "ask": (of_cards.AskData,),
    "check": (of_cards.CheckData,),
    "convert": (of_notes.ConvertData,),
    "convert undo": (of_notes.ConvertUndoData,),
    "forget": (of_notes.ForgetData,),
    "import": (of_notes.ImportData,),
    "export": (of_cards.ExportData,),
    "config": (of_setup.ConfigData,),
    "doctor": (of_setup.DoctorData,),
    "backup": (of_setup.BackupData,),
    "restore": (of_setup.RestoreData,),
    "sync": (of_setup.SyncData,),
    "group join": (of_groups.GroupJoinData,),
    "group publish": (of_groups.GroupPublishData,),
    "group leave": (of_groups.GroupLeaveData,),
    "group pull": (of_groups.GroupPullData,),
    "group stats": (of_groups.GroupStatsData,),
    "group items": (of_groups.GroupItemsData,),
    "exam list": (of_exams.ExamListData,),
    "exam report": (of_exams.ReportData,),
    "exam forecast": (of_exams.ForecastData,),
}
"""Several where an option asks for something else."""
